import { CharClass, classAt, isSpaceAt, skipSpace } from './char-class.ts'
import { clusterEnd, stopEnd } from './stop-end.ts'

/**
 * What makes a place a candidate: a terminator; one before a spaced ellipsis; a line end; a closing mark
 * without a terminator; a tab or three spaces.
 */
export type CandidateKind = 'stop' | 'early' | 'line' | 'closer' | 'gap'

/** A place where a sentence may end. All offsets are in the text, look-arounds stay inside the block. */
export interface Candidate {
  readonly text: string
  readonly blockStart: number
  /** End of the block: nothing behind it is looked at. */
  readonly limit: number
  readonly sentenceStart: number
  /** How many brackets are open in this sentence. */
  readonly depth: number
  /** 1: a curly quote is open, 2: a straight one. */
  readonly quotes: number
  readonly kind: CandidateKind
  /** Where the terminators or the closing mark start; equals `markEnd` when there is none. */
  readonly mark: number
  readonly markEnd: number
  /** Where the sentence would end: after closing quotes, brackets and footnote marks. */
  readonly end: number
  /** Where the next one would start: `end` when nothing stands between, `limit` when nothing follows. */
  readonly next: number
}

/** The candidate of a scan, which moves through its block: one object a block, none a candidate. */
export type MovingCandidate = { -readonly [Key in keyof Candidate]: Candidate[Key] }

/** Move to a terminator or ellipsis. */
export function moveToStop(at: MovingCandidate, mark: number): void {
  const { text, limit } = at
  const markEnd = clusterEnd(text, mark, limit)
  const end = stopEnd(text, mark, markEnd, at.sentenceStart, limit)
  move(at, 'stop', mark, markEnd, end, skipSpace(text, end, limit))
}

/** `authority. . . . They`: move to the stop before a spaced ellipsis that more text follows. */
export function moveToEarlyStop(at: MovingCandidate, mark: number): boolean {
  const { text, limit } = at
  const end = mark + 1
  if (end + 1 >= limit || text.charAt(end + 1) !== '.') return false
  if (!text.startsWith(' . .', end) || isSpaceAt(text, mark - 1)) return false
  if (skipSpace(text, clusterEnd(text, end + 1, limit), limit) >= limit) return false
  move(at, 'early', mark, end, end, end + 1)
  return true
}

/** Move behind a closing bracket or quote that no terminator precedes, inside a line. */
export function moveToCloser(at: MovingCandidate, mark: number): boolean {
  const { text, limit } = at
  const end = mark + 1
  if (classAt(text, end) !== CharClass.space || !')]"”'.includes(text.charAt(mark))) return false
  const next = skipSpace(text, end, limit)
  if (classAt(text, next) === CharClass.lower || text.charAt(next) === ',') return false
  move(at, 'closer', mark, end, end, next)
  return true
}

/** Move to the white space around an offset: a line end, or a wide gap inside a line. */
export function moveToSpace(at: MovingCandidate, kind: 'line' | 'gap', offset: number): void {
  const { text, limit, sentenceStart } = at
  let end = offset
  while (end > sentenceStart && isSpaceAt(text, end - 1)) end -= 1
  move(at, kind, end, end, end, skipSpace(text, offset, limit))
}

/** Whether a line end lies between the sentence and what follows. Linear in the white space only. */
export function crossesLine({ text, end, next }: Candidate): boolean {
  for (let offset = end; offset < next; offset += 1) {
    if (classAt(text, offset) === CharClass.lineEnd) return true
  }
  return false
}

function move(
  at: MovingCandidate,
  kind: CandidateKind,
  mark: number,
  markEnd: number,
  end: number,
  next: number,
): void {
  at.kind = kind
  at.mark = mark
  at.markEnd = markEnd
  at.end = end
  at.next = next
}
