import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import { commonSubsequence } from '../align/lcs.ts'
import { fit, type Place, type TokenMatch } from './fit.ts'
import type { Neighbourhood } from './neighbourhood.ts'
import { isFree } from './ownership.ts'
import { lengthOf, type TokenStretch } from './stretch.ts'

/** Fewer tokens than this are found anywhere by chance; more cost too much to compare. */
const [tellingLength, mostTokens] = [4, 500]
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
  const best = mostAlike(alignment, span, (now) => isFree(alignment, span, now))
  const least = around && isCutOut(around) ? leastCutOut : leastMoved
  return best && qualityOf(best) >= least ? best : undefined
}

/** Whether text that nobody owns, not even the span, is so like a span that it may be what became of it. */
export function hasRival(alignment: Alignment, span: TokenStretch): boolean {
  const { toBefore, movedFrom } = alignment
  const best = mostAlike(alignment, span, (now) => at(toBefore, now) < 0 && at(movedFrom, now) < 0)
  return best !== undefined && qualityOf(best) >= leastMoved
}

/** Tells which new tokens may be taken. */
type Takeable = (now: number) => boolean

function mostAlike(alignment: Alignment, span: TokenStretch, canTake: Takeable): Place | undefined {
  const length = lengthOf(span)
  if (length < tellingLength || length > mostTokens) return undefined
  let best: Place | undefined
  for (const diagonal of strongestDiagonals(alignment, span, canTake)) {
    const matches = matchesNear(alignment, span, diagonal, canTake)
    if (matches.length < 0.62 * length) continue
    const place = fit(alignment, span, matches)
    if (!place || place.share < 0.62 || place.density < 0.5) continue
    if (!best || qualityOf(place) > qualityOf(best)) best = place
  }
  return best
}

function qualityOf({ share, density }: Place): number {
  return share * density
}

/** Whether the neighbours on both sides stand next to each other: the span was taken out and not rewritten. */
function isCutOut({ lostLeft, lostRight, gap }: Neighbourhood): boolean {
  return lostLeft + lostRight + lengthOf(gap) === 0
}

function strongestDiagonals(
  alignment: Alignment,
  span: TokenStretch,
  canTake: Takeable,
): readonly number[] {
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
      if (!canTake(now)) continue
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
  alignment: Alignment,
  span: TokenStretch,
  diagonal: number,
  canTake: Takeable,
): readonly TokenMatch[] {
  const { before, after, weights } = alignment
  const length = lengthOf(span)
  const from = Math.max(0, (diagonal << diagonalBits) - 8)
  const to = Math.min(after.count, (diagonal << diagonalBits) + length + (length >> 2) + 24)
  const matches: TokenMatch[] = []
  const stretch = { a: span.first, b: span.last, c: from, d: to }
  const tokens = { before: before.id, after: after.id, weights }
  commonSubsequence(tokens, stretch, (old, now) => {
    if (canTake(now)) matches.push({ old, now })
  })
  return matches
}
