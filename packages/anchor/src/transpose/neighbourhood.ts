import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import type { TokenStretch } from './stretch.ts'

/** What stands around a span: its nearest neighbours that were kept in order. */
export interface Neighbourhood {
  /** Old tokens without a place between the neighbour on the left and the span. */
  readonly lostLeft: number
  /** Old tokens without a place between the span and the neighbour on the right. */
  readonly lostRight: number
  /** New tokens between the two neighbours: where the span stands if it was not moved. */
  readonly gap: TokenStretch
}

/** Neighbours that are farther away than this tell nothing about a span. */
const reach = 64

/** The neighbourhood of a span; `undefined` when a neighbour is too far away. */
export function neighbourhood(
  { before, after, toAfter }: Alignment,
  { first, last }: TokenStretch,
): Neighbourhood | undefined {
  let left = first - 1
  while (left >= 0 && at(toAfter, left) < 0 && first - left <= reach) left -= 1
  let right = last
  while (right < before.count && at(toAfter, right) < 0 && right - last < reach) right += 1
  if (first - left > reach || right - last >= reach) return undefined
  return {
    lostLeft: first - 1 - left,
    lostRight: right - last,
    gap: {
      first: left < 0 ? 0 : at(toAfter, left) + 1,
      last: right < before.count ? at(toAfter, right) : after.count,
    },
  }
}
