/** Longest page mark and longest rule in code units. */
const longestMark = 40
const longestRule = 400

/** A page mark, whole line: `- 12 -`, `Page 3 of 10`, `[p. 4]`, `*27`, `[804 F.3d 933]`. */
const marks: readonly RegExp[] = [
  /^[-–—]\s?\d{1,4}\s?[-–—]$/,
  /^[[(]?(?:page|pg\.?|p\.)\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?[\])]?$/i,
  /^\d{1,4} of \d{1,4}$/,
  /^\[?\*\d{1,5}\]?$/,
  /^\[\d{1,4} [A-Z][\w. ]{1,12}\d? \d{1,5}\]$/,
]

/** Whether a line is nothing but a page's number in a shape that nothing else has. */
export function isPageMark(text: string): boolean {
  return text.length <= longestMark && marks.some((mark) => mark.test(text))
}

/** Whether a line is a bare number, Arabic or small Roman: a page's only when it stands where pages meet. */
export function isBareNumber(text: string): boolean {
  return /^(?:\d{1,4}|[ivxl]{1,6})$/.test(text)
}

/** Whether a line is drawn, not written: `-----`, `____`. Asterisks say that words were left out. */
export function isRule(text: string): boolean {
  return text.length <= longestRule && /^(?:[-–—_=~#]\s{0,8}){3,}$/.test(text)
}

/** Whether a line counts pages at one edge, far from its words: "VARN ACCORD          17". */
export function countsPages(text: string): boolean {
  return text.length <= 120 && /\S(?: {4,80}|\t+)\d{1,4}$|^\d{1,4}(?: {4,80}|\t+)\S/.test(text)
}
