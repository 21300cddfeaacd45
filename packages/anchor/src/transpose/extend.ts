import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import { isBreak } from './breaks.ts'
import { isFree } from './ownership.ts'
import type { TokenStretch } from './stretch.ts'

/** The old tokens of a span and, of them, those from the first to the last that was kept. */
export interface KeptStretch {
  readonly span: TokenStretch
  readonly kept: TokenStretch
}

/** Tokens that a sentence may have grown by at one end. */
const mostGrown = 80

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
  const { before, after } = alignment
  let index = first
  const canGo = (): boolean =>
    index > 0 && isFree(alignment, span, index - 1) && !isBreak(after, index)
  while (first - index < mostGrown && canGo()) index -= 1
  const taken = first - index
  if (isBreak(after, index) && isBreak(before, span.first)) return index
  if (missing === 0) return first
  return !canGo() && taken <= reach(missing) ? index : first - Math.min(taken, missing)
}

function extendRight(
  alignment: Alignment,
  span: TokenStretch,
  last: number,
  missing: number,
): number {
  const { before, after } = alignment
  let index = last
  const canGo = (): boolean =>
    index < after.count && isFree(alignment, span, index) && !isBreak(after, index)
  while (index - last < mostGrown && canGo()) index += 1
  const taken = index - last
  if (!canGo() && isBreak(before, span.last)) return index
  return missing === 0 ? last : last + Math.min(taken, reach(missing))
}

function reach(missing: number): number {
  return 2 * missing + 2
}
