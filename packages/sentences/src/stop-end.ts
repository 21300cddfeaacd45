import { CharClass, classAt, isSpaceAt, skipSpace } from './char-class.ts'
import { skipOpeners } from './words.ts'

/** Where a sentence with these terminators would end: after closing marks, note marks and a smiley. */
export function stopEnd(
  text: string,
  mark: number,
  markEnd: number,
  sentenceStart: number,
  limit: number,
): number {
  const closed = noteEnd(text, mark, closersEnd(text, markEnd, limit), limit)
  const noted = text.charAt(sentenceStart) === '[' ? closed : spacedNoteEnd(text, closed, limit)
  return emoticonEnd(text, noted, limit)
}

/**
 * The end of a run such as `?!`, `...` or `. . . .`. A full stop before a spaced ellipsis that opens the
 * next thought stands alone: `It holds. . . . The office`.
 */
export function clusterEnd(text: string, mark: number, limit: number): number {
  let end = mark + 1
  if (opensWithEllipsis(text, end, limit) && !isSpaceAt(text, mark - 1)) return end
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
  if (offset + 1 >= limit || text.charAt(offset) !== ' ') return false
  return text.charAt(offset + 1) === '.' && classAt(text, offset + 2) !== CharClass.digit
}

/** Whether ` . . .` and then a capital, also in brackets or quotes, stand at an offset. */
function opensWithEllipsis(text: string, offset: number, limit: number): boolean {
  if (!isSpacedDot(text, offset, limit) || !text.startsWith(' . . .', offset)) return false
  if (isSpacedDot(text, offset + 6, limit)) return false
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
  if (text.charAt(offset) !== ' ' || !"'’".includes(text.charAt(offset - 1))) return false
  const quote = offset + 1 < limit && '"”'.includes(text.charAt(offset + 1))
  return quote && isSpaceAt(text, offset + 2)
}

function isClosingQuote(text: string, offset: number, limit: number): boolean {
  if (offset + 1 >= limit) return true
  const after = classAt(text, offset + 1)
  return after !== CharClass.upper && after !== CharClass.lower && after !== CharClass.other
}

/** A footnote mark glued to the end: `[4]`, or up to three digits when the stop is no decimal point. */
function noteEnd(text: string, mark: number, closed: number, limit: number): number {
  if (closed >= limit) return closed
  if (text.charAt(closed) === '[') return bracketedNoteEnd(text, closed, limit)
  const end = digitsEnd(text, closed, limit)
  const afterDigit = closed === mark + 1 && classAt(text, mark - 1) === CharClass.digit
  if (end === closed || afterDigit) return closed
  return end === limit || isSpaceAt(text, end) ? end : closed
}

/** `They agreed. [4] Then`: the mark belongs to what it follows, unless such marks open the sentences. */
function spacedNoteEnd(text: string, closed: number, limit: number): number {
  if (closed + 1 >= limit || text.charAt(closed + 1) !== '[') return closed
  if (text.charAt(closed) !== ' ') return closed
  const end = bracketedNoteEnd(text, closed + 1, limit)
  return end > closed + 1 && (end === limit || isSpaceAt(text, end)) ? end : closed
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
  if (end + 2 >= limit || classAt(text, end + 1) !== CharClass.other) return end
  if (text.charAt(end) !== ' ' || !':;='.includes(text.charAt(end + 1))) return end
  const mouth = text.charAt(end + 2) === '-' ? end + 3 : end + 2
  const isMouth = mouth < limit && '()DP'.includes(text.charAt(mouth))
  return isMouth && isSpaceAt(text, mouth + 1) ? mouth + 1 : end
}
