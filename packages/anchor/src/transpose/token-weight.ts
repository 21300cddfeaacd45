import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import type { TokenStretch } from './stretch.ts'

/** What an old token says. */
export function weightOf({ before, weights }: Alignment, index: number): number {
  return weights[at(before.id, index)] ?? 0
}

/** What the tokens of an old stretch say together. */
export function weightOfStretch(alignment: Alignment, { first, last }: TokenStretch): number {
  let weight = 0
  for (let index = first; index < last; index += 1) weight += weightOf(alignment, index)
  return weight
}
