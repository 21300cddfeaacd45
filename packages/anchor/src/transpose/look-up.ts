import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import { isBreak } from './breaks.ts'
import { exactHits } from './exact-hits.ts'
import type { Place } from './fit.ts'
import { isFree } from './ownership.ts'
import { lengthOf, type TokenStretch } from './stretch.ts'

/** Shorter stretches are not told by themselves when part of them is owned. */
const tellingLength = 4
/** Tokens of context compared on each side. */
const contextLength = 16

/**
 * Find a span's tokens, all of them and in order, where nobody else owns them. Of several such places, or when
 * the old text says the words more than once without knowing where they went, the one with the most of the old
 * context. Else the only place at all, when at most half of it is owned. A whole sentence is not looked for
 * inside another.
 */
export function lookUp(alignment: Alignment, span: TokenStretch): Place | undefined {
  const { before, after, newPlaces } = alignment
  const hits = exactHits(before, span, after, newPlaces()).filter((first) =>
    isAlike(alignment, span, first),
  )
  if (hits.length === 0) return undefined
  const free = hits.filter((first) => ownedIn(alignment, span, first) === 0)
  const [only] = hits
  const chosen =
    free.length > 0
      ? chooseFree(alignment, span, free)
      : hits.length === 1 && only !== undefined && isMostlyFree(alignment, span, only)
        ? only
        : undefined
  if (chosen === undefined) return undefined
  return { stretch: { first: chosen, last: chosen + lengthOf(span) }, share: 1, density: 1 }
}

function chooseFree(
  alignment: Alignment,
  span: TokenStretch,
  free: readonly number[],
): number | undefined {
  if (free.length === 1 && !hasLostTwin(alignment, span)) return free[0]
  const contexts = free.map((first) => ({ first, context: contextOf(alignment, span, first) }))
  contexts.sort((one, other) => other.context - one.context)
  const [best, second] = contexts
  return best && best.context > (second?.context ?? 1) ? best.first : undefined
}

/** Whether the old text says the words at another place too, and it is not known where those went. */
function hasLostTwin({ before, toAfter, movedTo, oldPlaces }: Alignment, span: TokenStretch) {
  return exactHits(before, span, before, oldPlaces()).some(
    (first) => first !== span.first && at(toAfter, first) < 0 && at(movedTo, first) < 0,
  )
}

/** Whether a place begins and ends with a sentence where the span did. */
function isAlike({ before, after }: Alignment, span: TokenStretch, first: number): boolean {
  if (!isBreak(before, span.first) || !isBreak(before, span.last)) return true
  return isBreak(after, first) && isBreak(after, first + lengthOf(span))
}

function isMostlyFree(alignment: Alignment, span: TokenStretch, first: number): boolean {
  const length = lengthOf(span)
  return length >= tellingLength && ownedIn(alignment, span, first) <= 0.5 * length
}

function ownedIn(alignment: Alignment, span: TokenStretch, first: number): number {
  let owned = 0
  for (let step = 0; step < lengthOf(span); step += 1) {
    if (!isFree(alignment, span, first + step)) owned += 1
  }
  return owned
}

/** How many tokens agree around a place, counted outwards on both sides. */
function contextOf({ before, after }: Alignment, span: TokenStretch, first: number): number {
  const last = first + lengthOf(span)
  const agrees = (old: number, now: number): boolean =>
    at(before.id, old) >= 0 && at(before.id, old) === at(after.id, now)
  let left = 0
  while (left < contextLength && agrees(span.first - left - 1, first - left - 1)) left += 1
  let right = 0
  while (right < contextLength && agrees(span.last + right, last + right)) right += 1
  return left + right
}
