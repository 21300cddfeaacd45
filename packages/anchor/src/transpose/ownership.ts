import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import type { TokenStretch } from './stretch.ts'

/** Whether a new token belongs to no old token outside a span. */
export function isFree(
  { toBefore, movedFrom }: Pick<Alignment, 'toBefore' | 'movedFrom'>,
  span: TokenStretch,
  now: number,
): boolean {
  const owner = at(toBefore, now)
  return isIn(span, owner < 0 ? at(movedFrom, now) : owner)
}

function isIn({ first, last }: TokenStretch, owner: number): boolean {
  return owner < 0 || (owner >= first && owner < last)
}
