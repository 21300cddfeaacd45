import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import type { Tokens } from '../align/tokens.ts'
import { isBreak, isLineEnd } from './breaks.ts'
import { isFree } from './ownership.ts'
import { lengthOf, type TokenStretch } from './stretch.ts'

/** The old tokens of a span and, of them, those from the first to the last that was kept. */
export interface KeptStretch {
  readonly span: TokenStretch
  readonly kept: TokenStretch
}

/** Tokens that a sentence may have grown by at one end. */
const mostGrown = 80
/** Of a span whose last word was kept: what was put to it, as a share of its tokens. */
const mostPut = 0.5

/**
 * Widen a place at the ends, where words were replaced or put to it.
 *
 * (1) Lost tokens that stand next to the place are taken, whoever owns them: a full stop is owned by chance.
 * (2) A span that began or ended with a sentence does so again, when only words that nobody owns stand between.
 * (3) Else as many unowned tokens are taken as are missing, twice as many when they run up to owned text or a
 * break; never beyond those.
 */
export function extendEdges(
  alignment: Alignment,
  { span, kept }: KeptStretch,
  place: TokenStretch,
): TokenStretch {
  const missingLeft = kept.first - span.first
  const missingRight = span.last - kept.last
  const sameLeft = sameBefore(alignment, kept.first, place.first, missingLeft)
  const sameRight = sameBehind(alignment, kept.last, place.last, missingRight)
  return {
    first: extendLeft(alignment, span, place.first - sameLeft, missingLeft - sameLeft),
    last: extendRight(alignment, span, place.last + sameRight, missingRight - sameRight),
  }
}

function sameBefore({ before, after }: Alignment, old: number, now: number, most: number): number {
  let count = 0
  while (
    count < most &&
    count < now &&
    at(before.id, old - count - 1) === at(after.id, now - count - 1)
  ) {
    count += 1
  }
  return count
}

function sameBehind({ before, after }: Alignment, old: number, now: number, most: number): number {
  let count = 0
  while (
    count < most &&
    now + count < after.count &&
    at(before.id, old + count) === at(after.id, now + count)
  ) {
    count += 1
  }
  return count
}

function extendLeft(
  alignment: Alignment,
  span: TokenStretch,
  first: number,
  missing: number,
): number {
  const { before, after, toAfter } = alignment
  const isEnd = breakLike(before, span.first)
  let index = first
  const canGo = (): boolean =>
    index > 0 && isFree(alignment, span, index - 1) && !isEnd(after, index)
  while (first - index < mostGrown && canGo()) index -= 1
  const taken = first - index
  const isComplete = isEnd(after, index) && isBreak(before, span.first)
  const lost = lostNextTo(toAfter, span.first - 1, -1)
  if (isComplete && isGrowth(span, taken, missing, lost)) return index
  if (missing === 0) return first
  return !canGo() && taken <= reach(missing) ? index : first - Math.min(taken, missing)
}

function extendRight(
  alignment: Alignment,
  span: TokenStretch,
  last: number,
  missing: number,
): number {
  const { before, after, toAfter } = alignment
  const isEnd = breakLike(before, span.last)
  let index = last
  const canGo = (): boolean =>
    index < after.count && isFree(alignment, span, index) && !isEnd(after, index)
  while (index - last < mostGrown && canGo()) index += 1
  const taken = index - last
  const isComplete = !canGo() && isBreak(before, span.last)
  const lost = lostNextTo(toAfter, span.last, 1)
  if (isComplete && isGrowth(span, taken, missing, lost)) return index
  return missing === 0 ? last : last + Math.min(taken, reach(missing))
}

/** Breaks of a text, line ends among them when a line ends at a place of another text. */
function breakLike(tokens: Tokens, index: number): (other: Tokens, index: number) => boolean {
  const endsLine = isLineEnd(tokens, index)
  return (other, place) => isBreak(other, place) || (endsLine && isLineEnd(other, place))
}

/** Whether so many new tokens were put to the span, and not in the place of what its neighbour lost. */
function isGrowth(span: TokenStretch, taken: number, missing: number, lostBeyond: number): boolean {
  if (missing === 0 && taken > mostPut * lengthOf(span)) return false
  return taken <= reach(missing) || 2 * lostBeyond < taken
}

/** How many tokens from an old one on, in one direction, have no place. */
function lostNextTo(toAfter: Int32Array, from: number, step: number): number {
  let lost = 0
  while (lost < mostGrown && toAfter[from + lost * step] === -1) lost += 1
  return lost
}

function reach(missing: number): number {
  return missing === 0 ? 0 : 2 * missing + 2
}
