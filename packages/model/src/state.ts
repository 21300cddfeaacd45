import type { Annotator } from './annotator.ts'
import type { Claim, Link } from './claim.ts'
import type { Origin } from './event.ts'
import type {
  ClaimId,
  EventId,
  Instant,
  Revision,
  SentenceId,
  SourceId,
  SuggestionId,
} from './names.ts'

/** Who did something, when, with which tool, and the event that says so. */
export interface Stamp {
  readonly event: EventId
  readonly at: Instant
  readonly by: Annotator
  readonly tool: string
}

/** What an annotator thinks of a claim; `current` is false when the body has changed since. */
export interface Judgement extends Stamp {
  readonly kind: 'confirm' | 'dispute'
  readonly current: boolean
  readonly note?: string
}

/** A link as it stands, with the event that made it. */
export interface LinkState extends Stamp {
  readonly link: Link
}

/** Where a claim is on its way through review. */
export type Review = 'open' | 'confirmed' | 'disputed' | 'contested' | 'withdrawn'

/** A claim as it stands now. */
export interface ClaimState {
  readonly id: ClaimId
  readonly source: SourceId
  readonly claim: Claim
  readonly revision: Revision
  readonly review: Review
  /** The other bodies when two clones revised at once and nobody has chosen yet; empty otherwise. */
  readonly alternatives: readonly Claim[]
  readonly judgements: readonly Judgement[]
  /** Links that start here. */
  readonly links: readonly LinkState[]
  readonly created: Stamp
  readonly updated: Stamp
  readonly from?: Origin
  /** Why it was withdrawn. */
  readonly reason?: string
}

/** Everything that people said about one source, claims sorted by id. */
export interface SourceState {
  readonly source: SourceId
  /** Changes with every event on this source. Opaque. */
  readonly revision: Revision
  /** Withdrawn ones included: nothing disappears. */
  readonly claims: readonly ClaimState[]
  readonly dismissed: readonly SuggestionId[]
  readonly settled: readonly SentenceId[]
}
