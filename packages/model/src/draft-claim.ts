import { overlap } from '@claimtrail/text'
import type { ClaimDraft, ClaimType, Fill, Quote } from './claim.ts'
import type { Origin } from './event.ts'
import type { VersionId } from './names.ts'
import type { Suggestion } from './suggestion.ts'

/**
 * The draft of a claim that a person puts on some words. A suggestion lends its slots; without one the words
 * themselves fill what every claim of the type must have, and the rest is left unfinished.
 *
 * @param actor - Who is bound, where a commitment's words begin with somebody.
 */
export function draftClaim(
  type: ClaimType,
  quote: Quote,
  version: VersionId,
  suggestion?: Suggestion,
  actor: readonly Fill[] = [],
): ClaimDraft {
  if (suggestion) return { ...suggestion.claim, quotes: [quote] }
  const base = { version, quotes: [quote] as const, sourceChain: [] }
  switch (type) {
    case 'commitment':
      return { ...base, type, actor, action: quote, polarity: 'do' }
    case 'condition':
      return { ...base, type, kind: 'if', antecedent: { quote } }
    case 'assessment':
      return { ...base, type, kind: 'evaluation', holder: { role: 'author' }, target: { quote } }
  }
}

/** The suggestion of a type that shares most with a quote, and of equals the first; `undefined` when none does. */
export function suggestionFor(
  type: ClaimType,
  quote: Quote,
  suggestions: readonly Suggestion[],
): Suggestion | undefined {
  let best: { readonly suggestion: Suggestion; readonly shared: number } | undefined
  for (const suggestion of suggestions) {
    if (suggestion.claim.type !== type) continue
    const shared = Math.max(...suggestion.claim.quotes.map((other) => overlap(other, quote)))
    if (shared > (best?.shared ?? 0)) best = { suggestion, shared }
  }
  return best?.suggestion
}

/** Where a claim made of a suggestion comes from: with it the suggestion counts as decided. */
export function originOf({ id, reasons, score }: Suggestion): Origin {
  const cue = reasons[0]?.cue
  return { suggestion: id, ...(cue !== undefined && { cue }), score }
}
