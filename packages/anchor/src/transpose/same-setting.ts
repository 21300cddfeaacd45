import type { Span } from '@claimtrail/text'
import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import type { Tokens } from '../align/tokens.ts'
import { stretchOf } from './stretch.ts'

/**
 * Whether two spans say the same and differ only in how it is set: token by token equal once case, quotation
 * marks, dashes, ligatures, white space and markup are folded away. Beside a number everything counts that
 * could change it: `10.5` is not `10. 5`, and `> 5` is not `5`.
 */
export function isSameSetting({ before, after }: Alignment, oldSpan: Span, newSpan: Span): boolean {
  const old = stretchOf(before, oldSpan)
  const now = stretchOf(after, newSpan)
  if (!old || !now || old.last - old.first !== now.last - now.first) return false
  if (!isWhole(before, oldSpan) || !isWhole(after, newSpan)) return false
  for (let step = 0; step < old.last - old.first; step += 1) {
    const [i, j] = [old.first + step, now.first + step]
    if (at(before.id, i) !== at(after.id, j)) return false
    if (step > 0 && !isSameGap(before, i, after, j)) return false
  }
  return true
}

/** Whether a span cuts no token. */
function isWhole(tokens: Tokens, span: Span): boolean {
  const stretch = stretchOf(tokens, span)
  if (!stretch) return false
  const { first, last } = stretch
  return at(tokens.start, first) >= span.start && at(tokens.end, last - 1) <= span.end
}

/** Signs that count when they are not markup at the start of a line: greater, about, number. */
const telling = /[>~#|\\]/g

function isSameGap(one: Tokens, i: number, other: Tokens, j: number): boolean {
  const [gap, otherGap] = [gapBefore(one, i), gapBefore(other, j)]
  if (gap === otherGap) return true
  if (tellingSigns(gap) !== tellingSigns(otherGap)) return false
  if ((gap === '') === (otherGap === '')) return true
  return !isNearNumber(one, i) && !isNearNumber(other, j)
}

function gapBefore({ text, start, end }: Tokens, index: number): string {
  return text.slice(at(end, index - 1), at(start, index))
}

function tellingSigns(gap: string): string {
  const ofItsLine = gap.replace(/\n[\s>#|*]*/g, '')
  return (ofItsLine.match(telling) ?? []).join('')
}

/** Whether one of the two tokens on each side of a gap has a digit. */
function isNearNumber({ text, start, end }: Tokens, index: number): boolean {
  const from = at(start, Math.max(0, index - 2))
  const to = at(end, index + 1)
  return /\p{N}/u.test(text.slice(from, to < 0 ? undefined : to))
}
