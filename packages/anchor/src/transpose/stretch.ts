import type { Span } from '@claimtrail/text'
import { at } from '../align/integers.ts'
import type { Tokens } from '../align/tokens.ts'

/** Tokens `[first, last)` of a text. */
export interface TokenStretch {
  readonly first: number
  readonly last: number
}

/** The tokens that a span touches; `undefined` when it touches none. O(log tokens). */
export function stretchOf({ start, end, count }: Tokens, span: Span): TokenStretch | undefined {
  const first = firstAbove(end, count, span.start)
  const last = firstAbove(start, count, span.end - 1)
  return first < last ? { first, last } : undefined
}

/** Index of the first integer above a value in sorted integers. */
function firstAbove(sorted: Int32Array, count: number, value: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(sorted, middle) > value) high = middle
    else low = middle + 1
  }
  return low
}

/** How many tokens a stretch has. */
export function lengthOf({ first, last }: TokenStretch): number {
  return last - first
}
