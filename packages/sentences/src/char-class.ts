/**
 * What a UTF-16 code unit is to the splitter. Lone surrogates, controls and symbols are `other`. Ordered:
 * up to `digit` nothing can end a sentence, `space` and `lineEnd` are white space, the rest are marks.
 */
export const CharClass = {
  other: 0,
  upper: 1,
  lower: 2,
  digit: 3,
  space: 4,
  lineEnd: 5,
  terminator: 6,
  ellipsis: 7,
  closer: 8,
  opener: 9,
  quote: 10,
} as const

/** One of the values of {@link CharClass}. */
export type CharClass = (typeof CharClass)[keyof typeof CharClass]

const sets: readonly (readonly [CharClass, string])[] = [
  [CharClass.lineEnd, '\n\r\u2028\u2029'],
  [CharClass.terminator, '.!?'],
  [CharClass.ellipsis, '…'],
  [CharClass.closer, ')]}”’»'],
  [CharClass.opener, '([{“‘«„'],
  [CharClass.quote, '"\'`*_'],
]

const table: Uint8Array = buildTable()

/** For {@link findMark}: 8 for a mark, a line end or a tab, 1 for a space, 0 for anything else. */
const marks: Uint8Array = table.map((kind, unit) => {
  if (kind >= CharClass.lineEnd || unit === 9) return 8
  return kind === CharClass.space ? 1 : 0
})

/** The class of the code unit at an offset; `space` outside the text, so that edges need no care. */
export function classAt(text: string, offset: number): number {
  // Asking for a unit outside the text first would give NaN, and make every later look slow.
  if (offset < 0 || offset >= text.length) return CharClass.space
  return table[text.charCodeAt(offset)] ?? CharClass.space
}

/** Whether there is white space, a line end or the edge of the text at an offset. */
export function isSpaceAt(text: string, offset: number): boolean {
  const kind = classAt(text, offset)
  return kind >= CharClass.space && kind <= CharClass.lineEnd
}

/**
 * The first mark, line end, tab or third space in a row from `from` on, at most `limit`. Every character
 * passes through this loop: the last three are kept as bits, which costs less than to look for gaps apart.
 */
export function findMark(text: string, from: number, limit: number): number {
  let spaces = 0
  let offset = from
  while (offset < limit) {
    spaces = ((spaces << 1) & 6) | (marks[text.charCodeAt(offset)] ?? 0)
    if (spaces >= 7) break
    offset += 1
  }
  return offset
}

/** Whether there is a letter at an offset. */
export function isLetterAt(text: string, offset: number): boolean {
  const kind = classAt(text, offset)
  return kind === CharClass.upper || kind === CharClass.lower
}

/** The first offset from `from` on that holds no white space, at most `limit`. */
export function skipSpace(text: string, from: number, limit: number): number {
  let offset = from
  while (offset < limit && isSpaceAt(text, offset)) offset += 1
  return offset
}

function buildTable(): Uint8Array {
  const classes = new Uint8Array(0x10000)
  for (let unit = 0; unit < classes.length; unit += 1) {
    classes[unit] = naturalClass(String.fromCharCode(unit))
  }
  for (const [kind, characters] of sets) {
    for (const character of characters) classes[character.charCodeAt(0)] = kind
  }
  return classes
}

function naturalClass(character: string): CharClass {
  if (character.trim() === '') return CharClass.space
  if (/\p{Lu}/u.test(character)) return CharClass.upper
  if (/\p{L}/u.test(character)) return CharClass.lower
  return /\p{Nd}/u.test(character) ? CharClass.digit : CharClass.other
}
