import { type Claim, type ClaimDraft, type Fill, fillWords, missingSlots } from '@claimtrail/model'
import { slotWords } from './words.ts'

/** A claim in a few words, for its card: all of them the source's own, but for roles. */
export interface ClaimSummary {
  /** Who is bound, must act, or judges; empty when nobody is named. */
  readonly who: string
  /** Whom it was promised to. */
  readonly to: string
  readonly what: string
  /** What a pronoun stands for, what it refrains from, what is missing. */
  readonly notes: readonly string[]
}

/** The few words of a claim or of a suggestion. */
export function summarise(claim: Claim | ClaimDraft): ClaimSummary {
  const quote = claim.quotes[0].quote
  switch (claim.type) {
    case 'commitment':
      return {
        who: named(claim.actor),
        to: named(claim.counterparty ?? []),
        what: claim.action?.quote ?? quote,
        notes: [...(claim.polarity === 'refrain' ? ['To refrain from it'] : []), ...notes(claim)],
      }
    case 'condition':
      return {
        who: named(claim.responsible ? [claim.responsible] : []),
        to: '',
        what: claim.antecedent?.quote?.quote ?? quote,
        notes: notes(claim),
      }
    case 'assessment':
      return {
        who: named(claim.holder ? [claim.holder] : []),
        to: '',
        what: claim.target?.quote?.quote ?? quote,
        notes: notes(claim),
      }
  }
}

/** Who or what fills a slot, as people read it: what a pronoun stands for before the pronoun. */
export function fillName(fill: Fill): string {
  if (fill.resolvedTo) return fill.resolvedTo.quote
  if (fill.quote) return fill.quote.quote
  if (fill.role === 'author') return 'The author'
  if (fill.role === 'unspecified') return 'Nobody named'
  return fillWords(fill)
}

function named(fills: readonly Fill[]): string {
  return fills.map(fillName).join(', ')
}

function notes(claim: Claim | ClaimDraft): readonly string[] {
  const missing = missingSlots(claim)
  const resolved = fillsOf(claim).flatMap((fill) =>
    fill.quote && fill.resolvedTo ? [`“${fill.quote.quote}” → ${fill.resolvedTo.quote}`] : [],
  )
  if (missing.length === 0) return resolved
  return [
    ...resolved,
    `Unfinished: ${missing.map((slot) => slotWords(slot).toLowerCase()).join(', ')}`,
  ]
}

function fillsOf(claim: Claim | ClaimDraft): readonly Fill[] {
  switch (claim.type) {
    case 'commitment':
      return [...claim.actor, ...(claim.counterparty ?? [])]
    case 'condition':
      return [claim.antecedent, claim.responsible].flatMap((fill) => fill ?? [])
    case 'assessment':
      return [claim.holder, claim.target].flatMap((fill) => fill ?? [])
  }
}
