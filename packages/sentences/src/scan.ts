import type { Span } from '@claimtrail/text'
import {
  type Candidate,
  crossesLine,
  type MovingCandidate,
  moveToCloser,
  moveToEarlyStop,
  moveToSpace,
  moveToStop,
} from './candidate.ts'
import { CharClass, classAt, findMark, isSpaceAt, skipSpace } from './char-class.ts'
import { pageMarkEnd } from './page-mark.ts'

/** Whether a sentence ends at a candidate, which is only valid during the call. */
export type Decider = (candidate: Candidate) => boolean

/**
 * One pass over a block: stop at every candidate, ask, remember where the sentence began and what is open.
 * Linear, as long as the decider looks a fixed distance around.
 */
export function scan(text: string, block: Span, endsAt: Decider, found: Span[]): void {
  const { start, end: limit } = block
  const at: MovingCandidate = {
    text,
    blockStart: start,
    limit,
    sentenceStart: start,
    depth: 0,
    quotes: 0,
    kind: 'stop',
    mark: start,
    markEnd: start,
    end: start,
    next: start,
  }
  let offset = openSentence(at, start, found)
  while (offset < limit) {
    offset = findMark(text, offset, limit)
    if (offset < limit) offset = step(at, offset, endsAt, found)
  }
  pushRest(at, found)
}

/** Deal with what stands at an offset, and say where to go on. */
function step(at: MovingCandidate, offset: number, endsAt: Decider, found: Span[]): number {
  switch (classAt(at.text, offset)) {
    case CharClass.space:
      moveToSpace(at, 'gap', offset)
      // The line end in it is a candidate itself.
      return crossesLine(at) ? lineEndIn(at) : decide(at, endsAt, found)
    case CharClass.lineEnd:
      moveToSpace(at, 'line', offset)
      return decide(at, endsAt, found)
    case CharClass.terminator:
    case CharClass.ellipsis:
      return atStop(at, offset, endsAt, found)
    default:
      count(at, offset)
      return moveToCloser(at, offset) ? decide(at, endsAt, found) : offset + 1
  }
}

function lineEndIn({ text, end, next }: Candidate): number {
  let offset = end
  while (offset < next && classAt(text, offset) !== CharClass.lineEnd) offset += 1
  return offset
}

function atStop(at: MovingCandidate, offset: number, endsAt: Decider, found: Span[]): number {
  if (moveToEarlyStop(at, offset) && endsAt(at)) return close(at, found)
  moveToStop(at, offset)
  for (let mark = at.markEnd; mark < at.end; mark += 1) count(at, mark)
  return decide(at, endsAt, found)
}

function decide(at: MovingCandidate, endsAt: Decider, found: Span[]): number {
  return at.next < at.limit && endsAt(at) ? close(at, found) : at.next
}

/** Keep count of the brackets and quotes that are open. */
function count(at: MovingCandidate, offset: number): void {
  switch (at.text.charAt(offset)) {
    case '(':
    case '[':
      at.depth += 1
      break
    case ')':
    case ']':
      at.depth = Math.max(0, at.depth - 1)
      break
    case '“':
      at.quotes |= 1
      break
    case '”':
      at.quotes &= ~1
      break
    case '"':
      at.quotes ^= 2
  }
}

function close(at: MovingCandidate, found: Span[]): number {
  found.push({ start: at.sentenceStart, end: at.end })
  at.depth = 0
  if (at.kind === 'line') at.quotes = 0
  return openSentence(at, at.next, found)
}

/** Where the next sentence begins: after white space, and after page marks, which stand alone. */
function openSentence(at: MovingCandidate, from: number, found: Span[]): number {
  const { text, limit } = at
  let start = skipSpace(text, from, limit)
  for (;;) {
    const end = pageMarkEnd(text, start, limit)
    at.sentenceStart = start
    if (end === undefined) return start
    found.push({ start, end })
    start = skipSpace(text, end, limit)
  }
}

function pushRest({ text, sentenceStart: start, limit }: Candidate, found: Span[]): void {
  let end = limit
  while (end > start && isSpaceAt(text, end - 1)) end -= 1
  if (end > start) found.push({ start, end })
}
