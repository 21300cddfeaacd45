import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import { commonSubsequence } from '../align/lcs.ts'
import { fit, type Place, type TokenMatch } from './fit.ts'
import type { Neighbourhood } from './neighbourhood.ts'
import { isFree } from './ownership.ts'
import { lengthOf, type TokenStretch } from './stretch.ts'

/** Fewer tokens than this are found anywhere by chance. */
const tellingLength = 4
/** Diagonals are this wide, so that small insertions do not split the votes. */
const diagonalBits = 3
const compared = 4
/** Least share × density of a place; more when the span was taken out, since a text like it may stand anywhere. */
const [leastMoved, leastCutOut] = [0.66, 0.7]

/**
 * Find a place for a span that was moved and edited: each of its rare tokens votes for the diagonals on which
 * it stands unowned, and the four strongest are compared token by token. O(length + places of rare tokens).
 */
export function vote(
  alignment: Alignment,
  span: TokenStretch,
  around: Neighbourhood | undefined,
): Place | undefined {
  if (lengthOf(span) < tellingLength) return undefined
  let best: Place | undefined
  const quality = (place: Place): number => place.share * place.density
  for (const diagonal of strongestDiagonals(alignment, span)) {
    const matches = matchesNear(alignment, span, diagonal)
    if (matches.length < 0.62 * lengthOf(span)) continue
    const place = fit(alignment, span, matches)
    if (!place || place.share < 0.62 || place.density < 0.5) continue
    if (!best || quality(place) > quality(best)) best = place
  }
  const least = around && isCutOut(around) ? leastCutOut : leastMoved
  return best && quality(best) >= least ? best : undefined
}

/** Whether the neighbours on both sides stand next to each other: the span was taken out and not rewritten. */
function isCutOut({ lostLeft, lostRight, gap }: Neighbourhood): boolean {
  return lostLeft + lostRight + lengthOf(gap) === 0
}

function strongestDiagonals(alignment: Alignment, span: TokenStretch): readonly number[] {
  const { before, after, newPlaces } = alignment
  const places = newPlaces()
  const votes = new Map<number, number>()
  const most = Math.max(40, after.count / 500)
  for (let old = span.first; old < span.last; old += 1) {
    const id = at(before.id, old)
    const count = places.count(id)
    if (count > most) continue
    for (let rank = 0; rank < count; rank += 1) {
      const now = places.place(id, rank)
      if (!isFree(alignment, span, now)) continue
      const diagonal = (now - (old - span.first)) >> diagonalBits
      votes.set(diagonal, (votes.get(diagonal) ?? 0) + 1 / Math.sqrt(count))
    }
  }
  return [...votes]
    .sort(([one, few], [other, many]) => many - few || one - other)
    .slice(0, compared)
    .map(([diagonal]) => diagonal)
}

function matchesNear(
  { before, after, ...alignment }: Alignment,
  span: TokenStretch,
  diagonal: number,
): readonly TokenMatch[] {
  const length = lengthOf(span)
  const from = Math.max(0, (diagonal << diagonalBits) - 8)
  const to = Math.min(after.count, (diagonal << diagonalBits) + length + (length >> 2) + 24)
  const matches: TokenMatch[] = []
  const stretch = { a: span.first, b: span.last, c: from, d: to }
  commonSubsequence(before.id, after.id, stretch, (old, now) => {
    if (isFree(alignment, span, now)) matches.push({ old, now })
  })
  return matches
}
