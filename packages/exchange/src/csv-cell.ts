/**
 * What a spreadsheet may run: an operator, also in its full-width and small forms, after white space and
 * characters that nobody sees; a leading tab or line end, which some programs skip; and our own apostrophe,
 * so that taking one off again is always right.
 */
const needsApostrophe = /^(?:'|[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u

/**
 * One cell after RFC 4180, never a formula: a cell that a spreadsheet may run, or that begins with an
 * apostrophe, gets one apostrophe in front.
 */
export function toCsvCell(value: string): string {
  const shown = needsApostrophe.test(value) ? `'${value}` : value
  return /[",\r\n\t']|^\s|\s$/u.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}

/** One record with its line end. */
export function toCsvRecord(values: readonly string[]): string {
  return `${values.map(toCsvCell).join(',')}\r\n`
}
