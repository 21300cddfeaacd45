import type { Candidate } from '../candidate.ts'
import { CharClass, isSpaceAt, skipSpace } from '../char-class.ts'
import { modelClassAt } from './hash.ts'
import { createToken, readAhead, readBack, type Token } from './token.ts'

/** The two tokens on each side of a candidate; each is looked at for no more than 30 characters. */
export interface Surroundings {
  /** The token before the mark, and the one before that. */
  readonly left: Token
  readonly before: Token
  /** The token that would open the next sentence, and the one after it. */
  readonly right: Token
  readonly after: Token
  /** Where `right` starts, behind opening marks. */
  rightStart: number
}

/** White space between two tokens that is looked across. */
const widestSpace = 9

/** Surroundings to read into. */
export function createSurroundings(): Surroundings {
  return {
    left: createToken(),
    before: createToken(),
    right: createToken(),
    after: createToken(),
    rightStart: 0,
  }
}

/** Read what stands around a candidate. */
export function readSurroundings(candidate: Candidate, into: Surroundings): void {
  const { text, limit, sentenceStart, mark, next } = candidate
  const { left, before, right, after } = into
  readBack(text, mark, sentenceStart, left)
  readBack(text, spaceStart(text, left.rawEdge, sentenceStart), sentenceStart, before)
  into.rightStart = skipOpening(text, next, limit)
  readAhead(text, into.rightStart, limit, false, right)
  const furthest = Math.min(limit, right.rawEdge + widestSpace)
  readAhead(text, skipSpace(text, right.rawEdge, furthest), limit, true, after)
}

function spaceStart(text: string, from: number, limit: number): number {
  const lowest = Math.max(limit, from - widestSpace)
  let start = from
  while (start > lowest && isSpaceAt(text, start - 1)) start -= 1
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
