import { CharClass, classAt, isSpaceAt, skipSpace } from './char-class.ts'
import { skipOpeners } from './words.ts'

/** A place where a sentence may end. All offsets are in the text, look-arounds stay inside the block. */
export interface Candidate {
  readonly text: string
  /** End of the block: nothing behind it is looked at. */
  readonly limit: number
  readonly sentenceStart: number
  /** Where the terminators start; equals `markEnd` when a line ends without one. */
  readonly mark: number
  readonly markEnd: number
  /** Where the sentence would end: after closing quotes, brackets and footnote marks. */
  readonly end: number
  /** Where the next one would start: `end` when nothing stands between, `limit` when nothing follows. */
  readonly next: number
}

/** The candidate at a terminator or ellipsis. */
export function stopCandidate(
  text: string,
  mark: number,
  sentenceStart: number,
  limit: number,
): Candidate {
  const markEnd = clusterEnd(text, mark, limit)
  const closed = noteEnd(text, mark, closersEnd(text, markEnd, limit), limit)
  const end = emoticonEnd(text, closed, limit)
  const next = skipSpace(text, end, limit)
  return { text, limit, sentenceStart, mark, markEnd, end, next }
}

/** The candidate at the end of a line, inside a sentence. */
export function lineCandidate(
  text: string,
  lineEnd: number,
  sentenceStart: number,
  limit: number,
): Candidate {
  let end = lineEnd
  while (end > sentenceStart && isSpaceAt(text, end - 1)) end -= 1
  const next = skipSpace(text, lineEnd, limit)
  return { text, limit, sentenceStart, mark: end, markEnd: end, end, next }
}

/** Whether a line end lies between the sentence and what follows. Linear in the white space only. */
export function crossesLine(candidate: Candidate): boolean {
  for (let offset = candidate.end; offset < candidate.next; offset += 1) {
    if (classAt(candidate.text, offset) === CharClass.lineEnd) return true
  }
  return false
}

/**
 * The end of a run such as `?!`, `...` or `. . . .`. A full stop before a spaced ellipsis that opens the
 * next thought stands alone: `It holds. . . . The office`.
 */
function clusterEnd(text: string, mark: number, limit: number): number {
  let end = mark + 1
  if (!isSpaceAt(text, mark - 1) && opensWithEllipsis(text, end, limit)) return end
  while (end < limit) {
    if (isTerminator(text, end)) end += 1
    else if (isSpacedDot(text, end, limit)) end += 2
    else break
  }
  return end
}

function isTerminator(text: string, offset: number): boolean {
  const kind = classAt(text, offset)
  return kind === CharClass.terminator || kind === CharClass.ellipsis
}

function isSpacedDot(text: string, offset: number, limit: number): boolean {
  const spaced =
    text.charAt(offset) === ' ' && offset + 1 < limit && text.charAt(offset + 1) === '.'
  return spaced && classAt(text, offset + 2) !== CharClass.digit
}

/** Whether ` . . .` and then a capital, also in brackets or quotes, stand at an offset. */
function opensWithEllipsis(text: string, offset: number, limit: number): boolean {
  if (!text.startsWith(' . . .', offset) || isSpacedDot(text, offset + 6, limit)) return false
  const next = skipOpeners(text, skipSpace(text, offset + 6, limit), limit)
  return next < limit && classAt(text, next) === CharClass.upper
}

/**
 * Closing brackets and quotes, also with terminators between (`.").`) or one space between two quotes
 * (`.' "`). A straight quote must look closing.
 */
function closersEnd(text: string, markEnd: number, limit: number): number {
  let end = markEnd
  while (end < limit) {
    if (isCloser(text, end, limit)) end += 1
    else if (end > markEnd && isSpacedQuote(text, end, limit)) end += 2
    else break
  }
  return end
}

function isCloser(text: string, offset: number, limit: number): boolean {
  const kind = classAt(text, offset)
  if (kind === CharClass.closer || kind === CharClass.terminator) return true
  return kind === CharClass.quote && isClosingQuote(text, offset, limit)
}

function isSpacedQuote(text: string, offset: number, limit: number): boolean {
  const spaced = text.charAt(offset) === ' ' && "'’".includes(text.charAt(offset - 1))
  const quote = offset + 1 < limit && '"”'.includes(text.charAt(offset + 1))
  return spaced && quote && isSpaceAt(text, offset + 2)
}

function isClosingQuote(text: string, offset: number, limit: number): boolean {
  if (offset + 1 >= limit) return true
  const after = classAt(text, offset + 1)
  return after !== CharClass.upper && after !== CharClass.lower && after !== CharClass.other
}

/** A footnote mark glued to the end: `[4]`, or up to three digits when the stop is no decimal point. */
function noteEnd(text: string, mark: number, closed: number, limit: number): number {
  if (text.charAt(closed) === '[') return bracketedNoteEnd(text, closed, limit)
  const afterDigit = closed === mark + 1 && classAt(text, mark - 1) === CharClass.digit
  if (afterDigit) return closed
  const end = digitsEnd(text, closed, limit)
  return end === limit || isSpaceAt(text, end) ? end : closed
}

function bracketedNoteEnd(text: string, open: number, limit: number): number {
  const end = digitsEnd(text, open + 1, limit)
  return end > open + 1 && end < limit && text.charAt(end) === ']' ? end + 1 : open
}

function digitsEnd(text: string, start: number, limit: number): number {
  let end = start
  while (end < limit && end - start < 3 && classAt(text, end) === CharClass.digit) end += 1
  return end
}

/** `Thanks. :-)` belongs together. */
function emoticonEnd(text: string, end: number, limit: number): number {
  if (end + 2 >= limit || text.charAt(end) !== ' ' || !':;='.includes(text.charAt(end + 1)))
    return end
  const mouth = text.charAt(end + 2) === '-' ? end + 3 : end + 2
  const isMouth = mouth < limit && '()DP'.includes(text.charAt(mouth))
  return isMouth && isSpaceAt(text, mouth + 1) ? mouth + 1 : end
}
