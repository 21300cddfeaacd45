import type {
  ActorId,
  Annotator,
  ClaimId,
  ClaimState,
  ClaimType,
  EventId,
  Instant,
  LinkType,
  NewEvent,
  SentenceId,
  SourceId,
} from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import type { CardFacts } from './card-view.ts'
import type { SourceHead } from './source-view.ts'

/** How many of each type. */
export type TypeCounts = Readonly<Record<ClaimType, number>>

/** What an audit says of a claim, best first; see the audit page for what each means. */
export type Standing =
  | 'verified'
  | 'moved'
  | 'typographic'
  | 'contested'
  | 'changed'
  | 'lost'
  | 'orphan'
  | 'source-missing'
  | 'tampered'

/** A sentence that a claim touches. */
export interface SentenceRef {
  readonly id: SentenceId
  /** From 0; people see `index + 1`. */
  readonly index: number
  /** In the clean text. */
  readonly span: Span
  /** Page of the source on which it begins, from 1, when the source has pages. */
  readonly page?: number
}

/** Another claim as it is named where it matters. */
export interface ClaimRef {
  readonly claim: ClaimId
  readonly claimType: ClaimType
  /** Its first quote. */
  readonly words: string
  readonly source: SourceId
  /** Where its card is; absent when its sentence is not found. */
  readonly sentenceIndex?: number
}

/** The other end of a link. */
export interface LinkView extends ClaimRef {
  readonly type: LinkType
  /** `to`: the link starts at the claim that shows it; `from`: it ends there. */
  readonly direction: 'to' | 'from'
}

/** A claim with all that its card and the inspector show. */
export interface ClaimView {
  readonly state: ClaimState
  /** The sentences that its quotes touch in the shown version, in text order; empty when it was made on another version. */
  readonly sentences: readonly SentenceRef[]
  /** Both directions. */
  readonly links: readonly LinkView[]
  /** Claims that fill a slot of this one: what an exchange answers, what is assessed. */
  readonly fillers?: readonly ClaimRef[]
  /** Absent when nothing was checked. */
  readonly standing?: Standing
  /** One sentence: what the check found. Shown when the standing is not `verified`. */
  readonly finding?: string
}

/** One line of a claim's history. */
export interface HistoryItem {
  readonly event: EventId
  readonly op: NewEvent['op']
  readonly at: Instant
  readonly by: Annotator
  readonly tool: string
  /** Note, reason, or the words that a link names. */
  readonly note?: string
}

/** `/c/<claim>`: one claim as evidence. */
export interface ClaimPageView {
  readonly kind: 'claim'
  readonly claim: ClaimView
  readonly source: SourceHead
  /** The text around the claim's first quote: its block, cut into its sentences. Absent when the text is not kept. */
  readonly passage?: {
    /** Offset of `text` in the clean text. */
    readonly start: number
    readonly text: string
    readonly sentences: readonly SentenceRef[]
  }
  /** Oldest first. */
  readonly history: readonly HistoryItem[]
  /** What a stranger needs to look it up and check it. */
  readonly facts?: CardFacts
}

/** What `/claims` is narrowed to; an absent field does not narrow. The URL is the query. */
export interface FactsFilter {
  readonly type?: ClaimType
  readonly actor?: ActorId
  readonly source?: SourceId
  readonly review?: ClaimState['review']
  /** Words that the quote holds, without regard to case. */
  readonly q?: string
}

/** One choice of a facet; `count` is how many claims remain when it is chosen beside the other facets. */
export interface FacetOption {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** One column to narrow by. */
export interface Facet {
  readonly name: 'type' | 'actor' | 'source' | 'review'
  readonly options: readonly FacetOption[]
}

/** A row of the facts table. */
export interface FactRow {
  readonly claim: ClaimView
  readonly sourceTitle: string
}

/** `/claims`: the facts table. */
export interface FactsView {
  readonly kind: 'facts'
  readonly filter: FactsFilter
  /** All claims that are not withdrawn. */
  readonly total: number
  /** Those that the filter lets through. */
  readonly matching: number
  readonly rows: readonly FactRow[]
  readonly facets: readonly Facet[]
  /** Parameters that were ignored, each with its reason. */
  readonly ignored: readonly { readonly name: string; readonly reason: string }[]
  /** Opaque; given back as `cursor=` it shows the next rows. */
  readonly next?: string
}
