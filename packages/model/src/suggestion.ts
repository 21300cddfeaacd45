import type { ClaimDraft, LinkType, Quote } from './claim.ts'
import type { SentenceId, Sha256, SuggestionId, VersionId } from './names.ts'

/** Why something was suggested: a cue, the words that hit it, and what it weighed. */
export interface Reason {
  readonly cue: string
  readonly quote?: Quote
  readonly weight: number
}

/** How a slot of a suggestion was filled. */
export interface SlotEvidence {
  readonly slot: string
  readonly quote: Quote
  readonly method: string
  /** From 0 to 1. */
  readonly confidence: number
}

/** A link from this suggestion to another one, made when both are accepted. */
export interface SuggestedLink {
  readonly type: LinkType
  readonly to: SuggestionId
}

/** A claim that nobody has decided on. Never stored, shown, counted or exported as a claim. */
export interface Suggestion {
  readonly id: SuggestionId
  readonly version: VersionId
  readonly sentence: SentenceId
  readonly claim: ClaimDraft
  /** Logit of the engine; a suggestion is shown when it is at least 0. */
  readonly score: number
  /** Never empty: no reason, no suggestion. Largest weight first. */
  readonly reasons: readonly Reason[]
  readonly slots: readonly SlotEvidence[]
  readonly links: readonly SuggestedLink[]
  readonly engine: { readonly version: string; readonly cues: Sha256 }
  /** For an exchange: the suggestion whose commitment fills `antecedent`. */
  readonly antecedent?: SuggestionId
}
