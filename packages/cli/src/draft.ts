import type { Analysis, ClaimDraft, ClaimType, Quote, Suggestion } from '@claimtrail/model'
import { overlap } from '@claimtrail/text'

/**
 * A claim of this type on these words: the suggestion of the same type that shares most with them gives its
 * slots; without one the claim is as finished as its words alone make it.
 */
export function draftOn(type: ClaimType, quote: Quote, analysis: Analysis): ClaimDraft {
  const suggestion = analysis.suggestions
    .filter(({ claim }) => claim.type === type && shared(claim, quote) > 0)
    .sort((one, other) => shared(other.claim, quote) - shared(one.claim, quote))[0]
  return suggestion ? fromSuggestion(suggestion, quote) : bare(type, quote, analysis)
}

function fromSuggestion({ claim }: Suggestion, quote: Quote): ClaimDraft {
  return { ...claim, quotes: [quote] }
}

function bare(type: ClaimType, quote: Quote, { version }: Analysis): ClaimDraft {
  const base = { version, quotes: [quote], sourceChain: [] } as const
  switch (type) {
    case 'commitment':
      return { ...base, type, actor: [], action: quote, polarity: 'do' }
    case 'condition':
      return { ...base, type, kind: 'if', antecedent: { quote } }
    case 'assessment':
      return { ...base, type, kind: 'evaluation', holder: { role: 'author' }, target: { quote } }
  }
}

function shared(claim: ClaimDraft, quote: Quote): number {
  return Math.max(...claim.quotes.map((each) => overlap(each, quote)))
}
