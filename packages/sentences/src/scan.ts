import type { Span } from '@claimtrail/text'
import {
  type Candidate,
  closerCandidate,
  crossesLine,
  earlyCandidate,
  type Place,
  spaceCandidate,
  stopCandidate,
} from './candidate.ts'
import { CharClass, classAt, isSpaceAt, skipSpace, skipWords } from './char-class.ts'
import { pageMarkEnd } from './page-mark.ts'

/** Whether a sentence ends at a candidate. */
export type Decider = (candidate: Candidate) => boolean

type Progress = { -readonly [Key in keyof Place]: Place[Key] } & { readonly found: Span[] }

/**
 * One pass over a block: stop at every candidate, ask, remember where the sentence began and what is open.
 * Linear, as long as the decider looks a fixed distance around.
 */
export function scan(text: string, block: Span, endsAt: Decider, found: Span[]): void {
  const limit = block.end
  const progress: Progress = {
    ...{ text, blockStart: block.start, limit, sentenceStart: block.start },
    ...{ depth: 0, quotes: 0, found },
  }
  let offset = openSentence(progress, block.start)
  for (;;) {
    offset = skipWords(text, offset, limit)
    if (offset >= limit) break
    offset = step(progress, offset, endsAt)
  }
  pushRest(progress)
}

/** Deal with what stands at an offset, and say where to go on. */
function step(progress: Progress, offset: number, endsAt: Decider): number {
  switch (classAt(progress.text, offset)) {
    case CharClass.space:
      return atSpace(progress, offset, endsAt)
    case CharClass.lineEnd:
      return decide(progress, spaceCandidate(progress, 'line', offset), endsAt)
    case CharClass.terminator:
    case CharClass.ellipsis:
      return atStop(progress, offset, endsAt)
    default:
      return atMark(progress, offset, endsAt)
  }
}

function atSpace(progress: Progress, offset: number, endsAt: Decider): number {
  if (!isGap(progress.text, offset)) return offset + 1
  const candidate = spaceCandidate(progress, 'gap', offset)
  return crossesLine(candidate) ? offset + 1 : decide(progress, candidate, endsAt)
}

/** A tab, or three spaces. */
function isGap(text: string, offset: number): boolean {
  if (text.charCodeAt(offset) === 9) return true
  if (offset + 2 >= text.length || text.charCodeAt(offset + 1) !== 32) return false
  return text.charCodeAt(offset + 2) === 32
}

function atStop(progress: Progress, offset: number, endsAt: Decider): number {
  const early = earlyCandidate(progress, offset)
  if (early && endsAt(early)) return close(progress, early)
  const candidate = stopCandidate(progress, offset)
  for (let mark = candidate.markEnd; mark < candidate.end; mark += 1) count(progress, mark)
  return decide(progress, candidate, endsAt)
}

function atMark(progress: Progress, offset: number, endsAt: Decider): number {
  count(progress, offset)
  const candidate = closerCandidate(progress, offset)
  return candidate ? Math.max(offset + 1, decide(progress, candidate, endsAt)) : offset + 1
}

function decide(progress: Progress, candidate: Candidate, endsAt: Decider): number {
  const ends = candidate.next < candidate.limit && endsAt(candidate)
  return ends ? close(progress, candidate) : candidate.next
}

/** Keep count of the brackets and quotes that are open. */
function count(progress: Progress, offset: number): void {
  switch (progress.text.charCodeAt(offset)) {
    case 40: // (
    case 91: // [
      progress.depth += 1
      break
    case 41: // )
    case 93: // ]
      progress.depth = Math.max(0, progress.depth - 1)
      break
    case 0x201c:
      progress.quotes |= 1
      break
    case 0x201d:
      progress.quotes &= ~1
      break
    case 34: // "
      progress.quotes ^= 2
  }
}

function close(progress: Progress, { kind, end, next }: Candidate): number {
  progress.found.push({ start: progress.sentenceStart, end })
  progress.depth = 0
  if (kind === 'line') progress.quotes = 0
  return openSentence(progress, next)
}

/** Where the next sentence begins: after white space, and after page marks, which stand alone. */
function openSentence(progress: Progress, from: number): number {
  const { text, limit, found } = progress
  let start = skipSpace(text, from, limit)
  for (;;) {
    const end = pageMarkEnd(text, start, limit)
    progress.sentenceStart = start
    if (end === undefined) return start
    found.push({ start, end })
    start = skipSpace(text, end, limit)
  }
}

function pushRest({ text, sentenceStart: start, limit, found }: Progress): void {
  let end = limit
  while (end > start && isSpaceAt(text, end - 1)) end -= 1
  if (end > start) found.push({ start, end })
}
