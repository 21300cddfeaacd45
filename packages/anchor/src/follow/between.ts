import type { Span } from '@claimtrail/text'
import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import { stretchOf } from '../transpose/stretch.ts'

/** More new words than this for one old one, and two besides, are no longer what stands in its place. */
const mostGrowth = 2

/**
 * What stands between the neighbours of a span, where its own words were replaced (`by 1 May` → `by 12 June`):
 * the words before and behind it were both kept, or are the ends of the texts.
 *
 * @returns `undefined` when a neighbour was not kept, nothing stands between them, or far too much.
 */
export function betweenNeighbours(alignment: Alignment, span: Span): Span | undefined {
  const { before, after, toAfter } = alignment
  const old = stretchOf(before, span)
  if (!old) return undefined
  const left = old.first === 0 ? -1 : at(toAfter, old.first - 1)
  const right = old.last === before.count ? after.count : at(toAfter, old.last)
  if ((left < 0 && old.first > 0) || right < 0 || right - left < 2) return undefined
  const longest = mostGrowth * (old.last - old.first) + 2
  if (right - left - 1 > longest) return undefined
  return { start: at(after.start, left + 1), end: at(after.end, right - 1) }
}
