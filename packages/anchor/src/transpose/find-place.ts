import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import { fit, type Place, type TokenMatch } from './fit.ts'
import { lookUp } from './look-up.ts'
import { lengthOf, type TokenStretch } from './stretch.ts'
import { vote } from './vote.ts'

/** Where a span's tokens stand in the new text; `undefined` when nobody can say. */
export function findPlace(alignment: Alignment, span: TokenStretch): Place | undefined {
  const kept = keptPlace(alignment, span)
  // An exact copy that nobody owns beats an edited stretch.
  if (kept) return kept.share < 0.999 ? (lookUp(alignment, span) ?? kept) : kept
  return movedPlace(alignment, span) ?? lookUp(alignment, span) ?? vote(alignment, span)
}

/** The place that the tokens kept in order tell, when they are at least half. */
function keptPlace(alignment: Alignment, span: TokenStretch): Place | undefined {
  const matches = matchesIn(alignment.toAfter, span)
  if (matches.length < 0.5 * lengthOf(span)) return undefined
  const place = fit(alignment, span, matches)
  return place && place.share >= 0.5 && place.density >= 0.4 ? place : undefined
}

/** The place that the tokens moved as a run tell. */
function movedPlace(alignment: Alignment, span: TokenStretch): Place | undefined {
  const matches = matchesIn(alignment.movedTo, span)
  if (matches.length < Math.max(2, 0.6 * lengthOf(span))) return undefined
  const place = fit(alignment, span, matches)
  return place && place.share >= 0.6 && place.density >= 0.4 ? place : undefined
}

function matchesIn(partners: Int32Array, { first, last }: TokenStretch): readonly TokenMatch[] {
  const matches: TokenMatch[] = []
  for (let old = first; old < last; old += 1) {
    const now = at(partners, old)
    if (now >= 0) matches.push({ old, now })
  }
  return matches
}
