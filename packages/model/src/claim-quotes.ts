import { type Span, SpanOutOfRangeError } from '@claimtrail/text'
import type { Claim, ClaimDraft, ClaimType, Fill, Quote } from './claim.ts'
import { QuoteMismatchError } from './errors.ts'

/** A quote of a claim and where in the claim it stands, for example `actor/0/quote`. */
export interface PlacedQuote {
  readonly path: string
  readonly quote: Quote
}

/** Names of the slots that a claim of each type may fill, in the order people read them. */
export const slotNames: Readonly<Record<ClaimType, readonly string[]>> = {
  commitment: [
    'actor',
    'action',
    'object',
    'counterparty',
    'beneficiary',
    'thirdParty',
    'timing',
    'eventDate',
    'instrument',
  ],
  condition: ['antecedent', 'responsible'],
  assessment: ['holder', 'target', 'basis'],
}

/** Every quote that a claim holds: its own, its cue, its slots, its evidence. In field order. */
export function claimQuotes(claim: Claim | ClaimDraft): readonly PlacedQuote[] {
  const found: PlacedQuote[] = []
  collect(claim, '', found)
  return found
}

/** The required slots that a claim has not filled; an unfinished claim is kept and listed, not refused. */
export function missingSlots(claim: Claim | ClaimDraft): readonly string[] {
  switch (claim.type) {
    case 'commitment':
      return [...(claim.actor.length ? [] : ['actor']), ...(claim.action ? [] : ['action'])]
    case 'condition':
      return claim.antecedent ? [] : ['antecedent']
    case 'assessment':
      return [...(claim.holder ? [] : ['holder']), ...(claim.target ? [] : ['target'])]
  }
}

/**
 * Read every quote of a claim back from its text.
 *
 * @throws {@link QuoteMismatchError} The first quote that the text does not say at its span.
 */
export function checkQuotes(claim: Claim | ClaimDraft, text: string): void {
  for (const { path, quote } of claimQuotes(claim)) {
    const inside = quote.start >= 0 && quote.end > quote.start && quote.end <= text.length
    const found = inside ? text.slice(quote.start, quote.end) : ''
    if (found !== quote.quote) throw new QuoteMismatchError(path, quote, found, claim.version)
  }
}

/**
 * The quote of a span.
 *
 * @throws {@link SpanOutOfRangeError} The span is empty or outside the text.
 */
export function quoteOf(text: string, span: Span): Quote {
  if (span.start < 0 || span.end <= span.start || span.end > text.length) {
    throw new SpanOutOfRangeError(span.start, span.end, text.length)
  }
  return { start: span.start, end: span.end, quote: text.slice(span.start, span.end) }
}

/** The words of a slot filler as people read them: its quote, else the role or claim that fills it. */
export function fillWords(fill: Fill): string {
  return fill.quote?.quote ?? fill.role ?? fill.claim ?? ''
}

function collect(value: unknown, path: string, found: PlacedQuote[]): void {
  if (typeof value !== 'object' || value === null) return
  if (isQuote(value)) {
    found.push({ path, quote: value })
    return
  }
  for (const [key, inner] of Object.entries(value)) {
    collect(inner, path === '' ? key : `${path}/${key}`, found)
  }
}

function isQuote(value: object): value is Quote {
  return 'start' in value && 'end' in value && 'quote' in value && typeof value.quote === 'string'
}
