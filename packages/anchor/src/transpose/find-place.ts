import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import { fit, type Place, type TokenMatch } from './fit.ts'
import { lookUp } from './look-up.ts'
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts'
import { lengthOf, type TokenStretch } from './stretch.ts'
import { isDoubtful } from './twins.ts'
import { vote } from './vote.ts'

/** Where a span's tokens stand in the new text; `undefined` when nobody can say. */
export function findPlace(alignment: Alignment, span: TokenStretch): Place | undefined {
  const kept = keptPlace(alignment, span)
  if (kept && kept.share > 0.999) {
    return isDoubtful(alignment, span, kept.stretch.first) ? undefined : kept
  }
  const around = neighbourhood(alignment, span)
  // Where the neighbours still stand, a span was edited; else an exact copy that nobody owns is better.
  if (kept) return around && isTight(around) ? kept : (lookUp(alignment, span) ?? kept)
  return (
    movedPlace(alignment, span) ??
    lookUp(alignment, span) ??
    rewrittenPlace(alignment, span, around) ??
    vote(alignment, span, around)
  )
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

/** A span of which little is left, between neighbours that still stand, with about as much text between them. */
function rewrittenPlace(
  alignment: Alignment,
  span: TokenStretch,
  around: Neighbourhood | undefined,
): Place | undefined {
  const length = lengthOf(span)
  if (!around || length < 4 || around.lostLeft + around.lostRight > Math.max(3, 0.25 * length)) {
    return undefined
  }
  const between = lengthOf(around.gap)
  if (between < 0.5 * length || between > 2 * length) return undefined
  const place = fit(alignment, span, matchesIn(alignment.toAfter, span))
  return place && place.share >= 0.36 && place.density >= 0.3 ? place : undefined
}

/** Whether both neighbours stand next to the span, but for a sign or two. */
function isTight({ lostLeft, lostRight }: Neighbourhood): boolean {
  return lostLeft <= 2 && lostRight <= 2
}

function matchesIn(partners: Int32Array, { first, last }: TokenStretch): readonly TokenMatch[] {
  const matches: TokenMatch[] = []
  for (let old = first; old < last; old += 1) {
    const now = at(partners, old)
    if (now >= 0) matches.push({ old, now })
  }
  return matches
}
