import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import { exactHits } from './exact-hits.ts'
import type { TokenStretch } from './stretch.ts'
import { weightOf } from './token-weight.ts'
import { hasRival } from './vote.ts'

/** Tokens of context looked at on each side, and how far their own way may differ from the span's. */
const [reach, slack] = [12, 3]
/** Words that must have gone along. */
const company = 4

/**
 * Whether a span could have been taken for a twin: the old text says its words elsewhere too, and hardly a word
 * near it went the way that the span is said to have gone, while text like it stands unowned.
 */
export function isDoubtful(alignment: Alignment, span: TokenStretch, first: number): boolean {
  const { before, oldPlaces } = alignment
  if (hasCompany(alignment, span, first - span.first)) return false
  const isTwin = exactHits(before, span, before, oldPlaces()).length > 1
  return isTwin && hasRival(alignment, span)
}

function hasCompany(alignment: Alignment, { first, last }: TokenStretch, shift: number): boolean {
  const { before } = alignment
  if (first === 0 || last === before.count) return true
  let words = 0
  for (let step = 1; step <= reach && words < company; step += 1) {
    if (goesAlong(alignment, first - step, shift)) words += 1
    if (goesAlong(alignment, last + step - 1, shift)) words += 1
  }
  return words >= company
}

/** Whether an old token is a word, and went about so far. */
function goesAlong(alignment: Alignment, old: number, shift: number): boolean {
  const { toAfter, movedTo } = alignment
  const now = Math.max(at(toAfter, old), at(movedTo, old))
  return now >= 0 && Math.abs(now - old - shift) <= slack && weightOf(alignment, old) > 1
}
