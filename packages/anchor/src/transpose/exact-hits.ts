import { at } from '../align/integers.ts'
import type { TokenPlaces } from '../align/token-places.ts'
import type { Tokens } from '../align/tokens.ts'
import { lengthOf, type TokenStretch } from './stretch.ts'

/** Places of the rarest token above which an exact search is given up. */
const mostPlaces = 2_000

/**
 * Where a text says all tokens of an old stretch, in order: first tokens of each place, ascending; nothing when
 * its rarest token is too frequent. O(stretch + places of the rarest token) when most places differ early.
 */
export function exactHits(
  before: Tokens,
  span: TokenStretch,
  text: Tokens,
  places: TokenPlaces,
): readonly number[] {
  const rarest = rarestToken(before, span, places)
  const id = at(before.id, rarest)
  const count = places.count(id)
  const hits: number[] = []
  if (count > mostPlaces) return hits
  for (let rank = 0; rank < count; rank += 1) {
    const first = places.place(id, rank) - (rarest - span.first)
    if (first >= 0 && saysSame(before, span, text, first)) hits.push(first)
  }
  return hits
}

function rarestToken(before: Tokens, { first, last }: TokenStretch, places: TokenPlaces): number {
  let [rarest, least] = [first, Number.POSITIVE_INFINITY]
  for (let index = first; index < last && least > 0; index += 1) {
    const count = places.count(at(before.id, index))
    if (count < least) [rarest, least] = [index, count]
  }
  return rarest
}

function saysSame(before: Tokens, span: TokenStretch, text: Tokens, first: number): boolean {
  if (first + lengthOf(span) > text.count) return false
  for (let step = 0; step < lengthOf(span); step += 1) {
    if (at(before.id, span.first + step) !== at(text.id, first + step)) return false
  }
  return true
}
