import type { ClaimId, ClaimType, Problem, Review, SourceId } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'

/** A text and the stretches of it that a query hit, in order, without overlap. */
export interface MarkedText {
  readonly text: string
  readonly hits: readonly Span[]
}

/** A sentence that was found. */
export interface FoundSentence extends MarkedText {
  readonly kind: 'sentence'
  readonly source: SourceId
  readonly title: string
  /** From 0. */
  readonly index: number
}

/** A claim that was found; its text is its quotes. */
export interface FoundClaim extends MarkedText {
  readonly kind: 'claim'
  readonly source: SourceId
  readonly title: string
  readonly claim: ClaimId
  readonly type: ClaimType
  readonly review: Review
  readonly note?: MarkedText
  /** Of its sentence, from 0; absent when it stands on none of today's. */
  readonly index?: number
}

/** `/search`: what a query found. */
export interface SearchView {
  readonly kind: 'search'
  /** As it was typed; empty when nothing was asked. */
  readonly query: string
  readonly items: readonly (FoundSentence | FoundClaim)[]
  readonly total: { readonly claims: number; readonly sentences: number }
  /** How much there is to search. */
  readonly searched: { readonly claims: number; readonly sentences: number }
  /** Parts of the query that were not understood. */
  readonly problems: readonly Problem[]
  /** Cursor of the page after this one. */
  readonly next?: string
}
