import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import type { Place } from './fit.ts'
import { isFree } from './ownership.ts'
import { lengthOf, type TokenStretch } from './stretch.ts'

/** Places of the rarest token above which an exact search is given up. */
const mostPlaces = 2_000
/** Shorter stretches are not told by themselves when part of them is owned. */
const tellingLength = 4

/**
 * Find a span's tokens, all of them and in order, where nobody else owns them: the only such place; or the
 * only place at all, when at most half of it is owned.
 */
export function lookUp(alignment: Alignment, span: TokenStretch): Place | undefined {
  const hits = exactHits(alignment, span)
  const free = hits.filter(({ owned }) => owned === 0)
  const [only] = hits.length === 1 && lengthOf(span) >= tellingLength ? hits : []
  const chosen =
    free.length === 1
      ? free[0]
      : free.length === 0 && only && only.owned <= 0.5 * lengthOf(span)
        ? only
        : undefined
  if (!chosen) return undefined
  const stretch = { first: chosen.first, last: chosen.first + lengthOf(span) }
  return { stretch, share: 1, density: 1 }
}

interface Hit {
  readonly first: number
  /** Tokens here that belong to old tokens outside the span. */
  readonly owned: number
}

function exactHits(alignment: Alignment, span: TokenStretch): readonly Hit[] {
  const { before, after, places } = alignment
  const rarest = rarestToken(alignment, span)
  const id = at(before.id, rarest)
  const count = places().count(id)
  const hits: Hit[] = []
  if (count > mostPlaces) return hits
  for (let rank = 0; rank < count; rank += 1) {
    const first = places().place(id, rank) - (rarest - span.first)
    if (first < 0 || first + lengthOf(span) > after.count) continue
    if (saysSame(alignment, span, first))
      hits.push({ first, owned: ownedIn(alignment, span, first) })
  }
  return hits
}

function rarestToken({ before, places }: Alignment, { first, last }: TokenStretch): number {
  let [rarest, least] = [first, Number.POSITIVE_INFINITY]
  for (let index = first; index < last && least > 0; index += 1) {
    const count = places().count(at(before.id, index))
    if (count < least) [rarest, least] = [index, count]
  }
  return rarest
}

function saysSame({ before, after }: Alignment, span: TokenStretch, first: number): boolean {
  for (let step = 0; step < lengthOf(span); step += 1) {
    if (at(before.id, span.first + step) !== at(after.id, first + step)) return false
  }
  return true
}

function ownedIn(alignment: Alignment, span: TokenStretch, first: number): number {
  let owned = 0
  for (let step = 0; step < lengthOf(span); step += 1) {
    if (!isFree(alignment, span, first + step)) owned += 1
  }
  return owned
}
