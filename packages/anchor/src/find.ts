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
  let best: { readonly at: number; readonly context: number; readonly away: number } | undefined
  let count = 0
  for (const at of occurrences(text, quote.exact)) {
    const here = { at, context: sharedContext(text, at, quote), away: Math.abs(at - quote.start) }
    count += 1
    const context = best ? here.context - best.context : 1
    if (!best || context > 0 || (context === 0 && here.away < best.away)) best = here
  }
  if (!best) return undefined
  const span = { start: best.at, end: best.at + quote.exact.length }
  return { span, context: best.context, occurrences: count }
}

/** How many units of context agree, counted outwards from the quote on both sides. */
function sharedContext(text: string, at: number, quote: RememberedQuote): number {
  const { prefix, suffix } = quote
  const end = at + quote.exact.length
  let left = 0
  const leftLimit = Math.min(prefix.length, at)
  while (left < leftLimit && prefix[prefix.length - 1 - left] === text[at - 1 - left]) left += 1
  let right = 0
  const rightLimit = Math.min(suffix.length, text.length - end)
  while (right < rightLimit && suffix[right] === text[end + right]) right += 1
  return left + right
}
