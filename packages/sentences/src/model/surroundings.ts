import type { Candidate } from '../candidate.ts'
import { CharClass, classAt, isSpaceAt, skipSpace } from '../char-class.ts'
import { longestLook, tokenStart } from '../words.ts'
import { modelClassAt } from './hash.ts'

/** The tokens around a candidate, as offsets; each is looked for no further than 30 characters. */
export interface Surroundings {
  /** The token before the mark, openers left out. */
  readonly leftStart: number
  readonly leftEnd: number
  readonly beforeStart: number
  readonly beforeEnd: number
  /** The token that would open the next sentence, openers and final marks left out. */
  readonly rightStart: number
  readonly rightEnd: number
  readonly afterStart: number
  readonly afterEnd: number
}

/** White space between two tokens that is looked across. */
const widestSpace = 9

/** Find the two tokens on each side of a candidate. */
export function surroundingsOf(candidate: Candidate): Surroundings {
  const { text, limit, sentenceStart, mark, next } = candidate
  const leftStart = tokenStart(text, mark, sentenceStart)
  const beforeEnd = spaceStart(text, leftStart, sentenceStart)
  const beforeStart = rawTokenStart(text, beforeEnd, sentenceStart)
  const rightStart = skipOpening(text, next, limit)
  const rawEnd = tokenEnd(text, rightStart, limit)
  const afterStart = skipSpace(text, rawEnd, Math.min(limit, rawEnd + widestSpace))
  return {
    leftStart,
    leftEnd: mark,
    beforeStart,
    beforeEnd,
    rightStart,
    rightEnd: withoutFinals(text, rightStart, rawEnd),
    afterStart,
    afterEnd: tokenEnd(text, afterStart, limit),
  }
}

/** Where the white space, or openers and white space, before a token start. */
function spaceStart(text: string, tokenAt: number, limit: number): number {
  let start = tokenAt
  while (start > limit && tokenAt - start < 4 && !isSpaceAt(text, start - 1)) start -= 1
  const lowest = Math.max(limit, start - widestSpace)
  while (start > lowest && isSpaceAt(text, start - 1)) start -= 1
  return start
}

function rawTokenStart(text: string, end: number, limit: number): number {
  const lowest = Math.max(limit, end - longestLook)
  let start = end
  while (start > lowest && !isSpaceAt(text, start - 1)) start -= 1
  return start
}

/** Past opening brackets, quotes and dashes, four at most. */
function skipOpening(text: string, from: number, limit: number): number {
  const furthest = Math.min(limit, from + 4)
  let offset = from
  while (offset < furthest && opens(modelClassAt(text, offset))) offset += 1
  return offset
}

function opens(kind: number): boolean {
  return kind === CharClass.opener || kind === CharClass.quote || kind === 15
}

function tokenEnd(text: string, start: number, limit: number): number {
  const furthest = Math.min(limit, start + longestLook)
  let end = start
  while (end < furthest && !isSpaceAt(text, end)) end += 1
  return end
}

function withoutFinals(text: string, start: number, rawEnd: number): number {
  let end = rawEnd
  while (end > start && isFinal(text, end - 1)) end -= 1
  return end
}

function isFinal(text: string, offset: number): boolean {
  const kind = classAt(text, offset)
  if (kind === CharClass.terminator || kind === CharClass.closer || kind === CharClass.quote)
    return true
  const mark = modelClassAt(text, offset)
  return mark >= 11 && mark <= 13
}
