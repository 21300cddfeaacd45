import type { Line } from './lines.ts'

/** Words that open a recital or an operative line of a preamble, besides those in "-ing". */
const recitalWords: ReadonlySet<string> = new Set(
  `acting alarmed also anxious aware committed concerned conscious convinced deeply determined do
  disturbed encouraged further gravely guided hereby have inspired mindful persuaded resolved shocked whereas
  decide decides declare declares agree agree calls requests urges`.split(/\s+/),
)

/** "Key: value" of memos, minutes and registers, and the turns of a speaker. */
const keyed = /^(?:\p{L}[\p{L}.'’ -]{0,24}\p{L}\.?|\p{Lu}) ?:(?=\s|$)/u

/** Whether a line has at least two letters and all are capitals. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}\P{L}{0,9}\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** Whether a line starts like a recital: "Recalling …", "Mindful of …", "WHEREAS …". */
export function opensRecital(text: string): boolean {
  const word = /^\p{Lu}\p{L}*/u.exec(text.slice(0, 24))?.[0] ?? ''
  return /^\p{L}{3,}ing$/iu.test(word) || recitalWords.has(word.toLowerCase())
}

/** "Commission -- the Joint Commission", as in a list of terms. */
const term = /^["“]?\p{L}[^.,;:–—]{0,36}? (?:--|–|—|=) /u

/** Whether a line starts with a short name and a colon. */
export function isKeyed(text: string): boolean {
  return keyed.test(text.slice(0, 40))
}

/** Whether a line starts with a term and a dash behind which it is explained. */
export function isTerm(text: string): boolean {
  return term.test(text.slice(0, 48))
}

/** Whether a line starts with a word that goes on with the title of an instrument. */
export function goesOnWithTitle(text: string): boolean {
  return /^(?:And|Between|Of|Concerning|Regarding)\s/.test(text)
}

/** Whether a line ends inside a word or inside brackets. */
export function breaksOff(text: string): boolean {
  const tail = text.slice(-120)
  return /[\p{L}\d][-/]$/u.test(tail) || tail.lastIndexOf('(') > tail.lastIndexOf(')')
}

/** Whether a line is a note at the head or foot of a letter that starts with a small letter: "cc: …". */
export function isHeader(text: string): boolean {
  return /^(?:b?cc|encl?|att|ref|re|via|to|from)\.?:(?=\s)/.test(text)
}

/** Whether a line is a row of columns, or of a table of contents with its leading dots. */
export function isTableRow(text: string): boolean {
  return / {4}|\t/.test(text.slice(0, 120)) || endsInLeaders(text)
}

/** Whether a line ends with leading dots and a page number: "Preamble ........ 1". */
export function endsInLeaders(text: string): boolean {
  return /(?:\.{4,}|(?: \.){4,})\s{0,9}[\divxl]{0,5}$/.test(text.slice(-40))
}

/** Whether a line is a remark in brackets, whole. */
export function isBracketed({ text }: Line): boolean {
  return /^(?:\([^()]*\)|\[[^[\]]*\])$/.test(text.slice(0, 100))
}

/** Whether a line starts with a quotation mark, as a definition does. */
export function opensQuote(text: string): boolean {
  return /^["“‘«]/.test(text)
}
