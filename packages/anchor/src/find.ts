import type { Span } from '@claimtrail/text'
import { occurrences } from './occurrences.ts'

/** What is remembered of a quote: its words, what stood around them, and where it began. */
export interface RememberedQuote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** UTF-16 offset at which the quote began; a hint, it may lie outside the text. */
  readonly start: number
}

/** Where the words of a quote stand again, unit for unit. */
export interface FoundQuote {
  /** `text.slice(span.start, span.end)` is the quote. */
  readonly span: Span
  /** Code units of the remembered context that stand around it here too. */
  readonly context: number
  /** At how many places the text says these words; more than one means that context or nearness chose. */
  readonly occurrences: number
}

/**
 * Find an unchanged quote in a text that may have changed around it.
 *
 * The place with most of the remembered context wins; then the nearest to `start`; then the first. An
 * empty quote stands nowhere. Linear in the text.
 *
 * @returns The place, or `undefined` when the text does not say exactly these words.
 */
export function findQuote(text: string, quote: RememberedQuote): FoundQuote | undefined {
  const whole = quote.prefix.length + quote.suffix.length
  let best: { readonly at: number; readonly context: number; readonly away: number } | undefined
  let count = 0
  for (const at of occurrences(text, quote.exact)) {
    count += 1
    const away = Math.abs(at - quote.start)
    // Nothing beats a place with all of the context but a nearer one.
    if (best?.context === whole && away >= best.away) continue
    const context = sharedContext(text, at, quote)
    const gain = best ? context - best.context : 1
    if (!best || gain > 0 || (gain === 0 && away < best.away)) best = { at, context, away }
  }
  if (!best) return undefined
  const span = { start: best.at, end: best.at + quote.exact.length }
  return { span, context: best.context, occurrences: count }
}

/** How many units of context agree, counted outwards from the quote on both sides. */
function sharedContext(
  text: string,
  at: number,
  { exact, prefix, suffix }: RememberedQuote,
): number {
  const end = at + exact.length
  let left = 0
  while (
    left < prefix.length &&
    left < at &&
    sameUnit(prefix, prefix.length - left, text, at - left)
  ) {
    left += 1
  }
  let right = 0
  while (right < suffix.length && sameUnit(suffix, right + 1, text, end + right + 1)) right += 1
  return left + right
}

/** Whether the units before two offsets are the same; false when one of them lies outside its text. */
function sameUnit(one: string, offset: number, other: string, otherOffset: number): boolean {
  return one.charCodeAt(offset - 1) === other.charCodeAt(otherOffset - 1)
}
