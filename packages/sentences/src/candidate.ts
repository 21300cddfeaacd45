import { CharClass, classAt, isSpaceAt, skipSpace } from './char-class.ts'
import { clusterEnd, stopEnd } from './stop-end.ts'

/**
 * What makes a place a candidate: a terminator; one before a spaced ellipsis; a line end; a closing mark
 * without a terminator; a tab or three spaces.
 */
export type CandidateKind = 'stop' | 'early' | 'line' | 'closer' | 'gap'

/** Where a scan of a block stands. */
export interface Place {
  readonly text: string
  readonly blockStart: number
  /** End of the block: nothing behind it is looked at. */
  readonly limit: number
  readonly sentenceStart: number
  /** How many brackets are open in this sentence. */
  readonly depth: number
  /** 1: a curly quote is open, 2: a straight one. */
  readonly quotes: number
}

/** A place where a sentence may end. All offsets are in the text, look-arounds stay inside the block. */
export interface Candidate extends Place {
  readonly kind: CandidateKind
  /** Where the terminators or the closing mark start; equals `markEnd` when there is none. */
  readonly mark: number
  readonly markEnd: number
  /** Where the sentence would end: after closing quotes, brackets and footnote marks. */
  readonly end: number
  /** Where the next one would start: `end` when nothing stands between, `limit` when nothing follows. */
  readonly next: number
}

/** The candidate at a terminator or ellipsis. */
export function stopCandidate(place: Place, mark: number): Candidate {
  const { text, limit, sentenceStart } = place
  const markEnd = clusterEnd(text, mark, limit)
  const end = stopEnd(text, { mark, markEnd, sentenceStart, limit })
  return candidate(place, 'stop', mark, markEnd, end, skipSpace(text, end, limit))
}

/** `authority. . . . They`: the stop before a spaced ellipsis that more text follows. */
export function earlyCandidate(place: Place, mark: number): Candidate | undefined {
  const { text, limit } = place
  const end = mark + 1
  if (text.charCodeAt(end) !== 32 || !text.startsWith(' . .', end) || isSpaceAt(text, mark - 1))
    return undefined
  if (skipSpace(text, clusterEnd(text, end + 1, limit), limit) >= limit) return undefined
  return candidate(place, 'early', mark, end, end, end + 1)
}

/** The candidate after a closing bracket or quote that no terminator precedes, inside a line. */
export function closerCandidate(place: Place, mark: number): Candidate | undefined {
  const { text, limit } = place
  const end = mark + 1
  if (classAt(text, end) !== CharClass.space || !')]"”'.includes(text.charAt(mark)))
    return undefined
  const next = skipSpace(text, end, limit)
  const goesOn = classAt(text, next) === CharClass.lower || text.charAt(next) === ','
  return goesOn ? undefined : candidate(place, 'closer', mark, end, end, next)
}

/** The candidate at the white space around an offset: a line end, or a wide gap inside a line. */
export function spaceCandidate(place: Place, kind: 'line' | 'gap', offset: number): Candidate {
  const { text, limit, sentenceStart } = place
  let end = offset
  while (end > sentenceStart && isSpaceAt(text, end - 1)) end -= 1
  return candidate(place, kind, end, end, end, skipSpace(text, offset, limit))
}

/** Whether a line end lies between the sentence and what follows. Linear in the white space only. */
export function crossesLine({ text, end, next }: Candidate): boolean {
  for (let offset = end; offset < next; offset += 1) {
    if (classAt(text, offset) === CharClass.lineEnd) return true
  }
  return false
}

/** One place where candidates are made so that all have one shape, which keeps property reads fast. */
function candidate(
  { text, blockStart, limit, sentenceStart, depth, quotes }: Place,
  kind: CandidateKind,
  mark: number,
  markEnd: number,
  end: number,
  next: number,
): Candidate {
  return {
    text,
    blockStart,
    limit,
    sentenceStart,
    depth,
    quotes,
    kind,
    mark,
    markEnd,
    end,
    next,
  }
}
