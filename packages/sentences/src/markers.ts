import { CharClass, classAt, isLetterAt, isSpaceAt } from './char-class.ts'
import { wordAt } from './words.ts'

/** A list marker such as `2.`, `(b)`, `iv)`, `3.1.`, `§ 4.`, `•`: its end, and what its number or letter spans. */
export interface Marker {
  readonly end: number
  readonly valueStart: number
  readonly valueEnd: number
}

const dashes = '-–—*'
const bullets = `•⁃▪◦·‣${dashes}`

/** Longest value of a marker in code units: `xviii`, `12.3`. */
const longestValue = 5

/** Longest number behind a label in code units: `1325`, `4/112`, `2004/27-3`. */
const longestLabelled = 12

/** Widest indent that is looked across, in code units. */
const widestIndent = 40

/** Words that make a number after them a heading's: `Article 5.`, `ANNEX II.`, `Sec. 3.`, `Resolution 4/112.` */
const labels: ReadonlySet<string> = new Set(
  `act annex appendix art article case chapter clause decision decree part protocol resolution rule schedule
  sec sect section title`.split(/\s+/),
)

/** The end of the stop of a labelled number (`Article 5.`) that stands where a sentence begins. */
export function labelledNumberEnd(text: string, start: number, limit: number): number | undefined {
  if (classAt(text, start) !== CharClass.upper) return undefined
  const label = wordAt(text, start, limit)
  if (!labels.has(label)) return undefined
  const labelEnd = start + label.length
  const space = text.charAt(labelEnd) === '.' ? labelEnd + 1 : labelEnd
  if (text.charAt(space) !== ' ') return undefined
  const valueEnd = labelledValueEnd(text, space + 1, limit)
  return valueEnd !== undefined && text.charAt(valueEnd) === '.' ? valueEnd + 1 : undefined
}

/** A year or a number with strokes is a label's, but no marker's. */
function labelledValueEnd(text: string, start: number, limit: number): number | undefined {
  if (classAt(text, start) !== CharClass.digit) return valueEndAt(text, start, limit)
  const furthest = Math.min(limit, start + longestLabelled)
  let end = start
  while (end < furthest && isLabelledPart(text, end)) end += 1
  return end
}

function isLabelledPart(text: string, offset: number): boolean {
  const isJoint = './-'.includes(text.charAt(offset))
  return classAt(text, isJoint ? offset + 1 : offset) === CharClass.digit
}

/**
 * Read the list marker at an offset, which must be the first character of a sentence or word. The marker
 * is followed by white space; a bullet alone counts. Looks at ten characters at most.
 */
export function markerAt(text: string, start: number, limit: number): Marker | undefined {
  const isBullet = start < limit && !isLetterAt(text, start) && bullets.includes(text.charAt(start))
  return isBullet ? bulletAt(text, start, limit) : numberedAt(text, start, limit)
}

/** `• 9.` and `⁃9.` are one marker: bullet and number together. A dash takes no number. */
function bulletAt(text: string, start: number, limit: number): Marker | undefined {
  const isDash = dashes.includes(text.charAt(start))
  const after = isSpaceAt(text, start + 1) ? start + 2 : start + 1
  const numbered = isDash ? undefined : numberedAt(text, after, limit)
  if (numbered) return numbered
  const alone = { end: start + 1, valueStart: start, valueEnd: start + 1 }
  return start + 1 < limit && isSpaceAt(text, start + 1) ? alone : undefined
}

function numberedAt(text: string, start: number, limit: number): Marker | undefined {
  const bracketed = text.charAt(start) === '('
  const valueStart = bracketed ? start + 1 : behindSectionSign(text, start)
  const valueEnd = valueEndAt(text, valueStart, limit)
  if (valueEnd === undefined) return undefined
  const end = closeAt(text, valueEnd, bracketed)
  if (end === undefined || end > limit || !isSpaceAt(text, end)) return undefined
  return { end, valueStart, valueEnd }
}

/** Inside a line, `§ 4.` ends a reference. */
function behindSectionSign(text: string, start: number): number {
  if (text.charAt(start) !== '§' || !opensLine(text, start)) return start
  return text.charAt(start + 1) === ' ' ? start + 2 : start + 1
}

function opensLine(text: string, start: number): boolean {
  const furthest = Math.max(0, start - widestIndent)
  let before = start - 1
  while (before >= furthest && classAt(text, before) === CharClass.space) before -= 1
  return before < 0 || classAt(text, before) === CharClass.lineEnd
}

/** A number with at most one dot inside, a single letter, or a roman numeral. */
function valueEndAt(text: string, start: number, limit: number): number | undefined {
  let end = start
  if (classAt(text, end) === CharClass.digit) {
    while (end < limit && end - start < longestValue && isNumberPart(text, end)) end += 1
    return end - start > 3 && !text.slice(start, end).includes('.') ? undefined : end
  }
  if (!isLetterAt(text, start)) return undefined
  if (!isLetterAt(text, start + 1)) return start + 1
  while (end < limit && end - start <= longestValue && isLetterAt(text, end)) end += 1
  return isRoman(text, start, end) ? end : undefined
}

function isNumberPart(text: string, offset: number): boolean {
  if (classAt(text, offset) === CharClass.digit) return true
  return text.charAt(offset) === '.' && classAt(text, offset + 1) === CharClass.digit
}

/** Whether all between two offsets is a roman numeral in letters of one size. */
export function isRoman(text: string, start: number, end: number): boolean {
  if (!'ivxIVX'.includes(text.charAt(start))) return false
  return /^(?:[ivx]{1,5}|[IVX]{1,5})$/.test(text.slice(start, end))
}

/** The end of `)`, `.` or `.)` after a value; a value in brackets needs `)`. */
function closeAt(text: string, offset: number, bracketed: boolean): number | undefined {
  const mark = text.charAt(offset)
  if (mark === ')') return offset + (bracketed && text.charAt(offset + 1) === '.' ? 2 : 1)
  if (mark !== '.' || bracketed) return undefined
  return text.charAt(offset + 1) === ')' ? offset + 2 : offset + 1
}

/** The end of the mark of a note (`[13]`) that stands where a sentence begins. */
export function noteMarkerEnd(text: string, start: number, limit: number): number | undefined {
  if (text.charAt(start) !== '[') return undefined
  let end = start + 1
  while (end < limit && end - start <= 3 && classAt(text, end) === CharClass.digit) end += 1
  const isMark = end > start + 1 && end < limit && text.charAt(end) === ']'
  return isMark && isSpaceAt(text, end + 1) ? end + 1 : undefined
}
