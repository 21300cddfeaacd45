import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import type { Tokens } from '../align/tokens.ts'
import type { TokenStretch } from './stretch.ts'

/**
 * Widen a place whose first or last words were replaced: over new tokens that no old token owns, at most twice
 * as many as are missing and two, and not over a blank line or the end of a sentence. On the left, where
 * nothing stopped it, only by as many as are missing.
 */
export function extendEdges(
  alignment: Alignment,
  { first, last }: TokenStretch,
  missingLeft: number,
  missingRight: number,
): TokenStretch {
  return {
    first: extendLeft(alignment, first, missingLeft),
    last: extendRight(alignment, last, missingRight),
  }
}

function extendLeft({ after, toBefore }: Alignment, first: number, missing: number): number {
  if (missing === 0) return first
  const limit = Math.max(0, first - reach(missing))
  let index = first
  const isStopped = (): boolean =>
    index === 0 || at(toBefore, index - 1) >= 0 || isBreak(after, index)
  while (index > limit && !isStopped()) index -= 1
  return isStopped() ? index : Math.max(index, first - missing)
}

function extendRight({ after, toBefore }: Alignment, last: number, missing: number): number {
  if (missing === 0) return last
  const limit = Math.min(after.count, last + reach(missing))
  let index = last
  while (index < limit && at(toBefore, index) < 0 && !isBreak(after, index)) index += 1
  return index
}

function reach(missing: number): number {
  return 2 * missing + 2
}

/** Whether a sentence or paragraph ends between a token and the one before it. */
export function isBreak({ text, start, end }: Tokens, index: number): boolean {
  if (index === 0) return true
  const between = text.slice(at(end, index - 1), at(start, index))
  if (/\n\s*\n/.test(between)) return true
  return /[.!?;:]/.test(text.charAt(at(start, index - 1))) && /\s/.test(between)
}
