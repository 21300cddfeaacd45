import type {
  ClaimId,
  ClaimType,
  Problem,
  Review,
  SentenceId,
  SourceId,
  VersionId,
} from '@claimtrail/model'
import type { Span } from '@claimtrail/text'

/** What to search, and how much of it to give. */
export interface SearchRequest {
  /** Only sentences, or only claims; both when absent. */
  readonly in?: 'sentences' | 'claims'
  /** At most so many items; 20 when absent. */
  readonly limit?: number
  /** Where the answer before ended: its `next`. */
  readonly after?: SearchPosition
}

/** A place in the order of an answer, as the indexes stood then: claims come first, then sentences. */
export interface SearchPosition {
  readonly in: 'sentences' | 'claims'
  /** Number of the last document that was given. */
  readonly document: number
}

/** A sentence that was found. `hits` are the stretches of `text` that agree with the query, to be marked. */
export interface SentenceHit extends Span {
  readonly kind: 'sentence'
  readonly source: SourceId
  readonly title: string
  readonly version: VersionId
  readonly id: SentenceId
  /** From 0; people see `index + 1`. */
  readonly index: number
  readonly text: string
  readonly hits: readonly Span[]
}

/** A claim that was found. */
export interface ClaimHit {
  readonly kind: 'claim'
  readonly source: SourceId
  readonly title: string
  readonly claim: ClaimId
  readonly type: ClaimType
  readonly review: Review
  readonly version: VersionId
  /** Of its first quote. */
  readonly start: number
  readonly end: number
  /** Its quotes, joined by ` … `. */
  readonly text: string
  readonly hits: readonly Span[]
  /** When the query agrees with the note. */
  readonly note?: { readonly text: string; readonly hits: readonly Span[] }
  /** The sentence that its first quote begins in, when the source still reads as it did. */
  readonly index?: number
}

/** What a search found. */
export interface SearchResult {
  /** Claims first, then sentences; each in order of source, and of the text or the id. */
  readonly items: readonly (SentenceHit | ClaimHit)[]
  readonly total: { readonly claims: number; readonly sentences: number }
  /** How much was searched. */
  readonly searched: { readonly claims: number; readonly sentences: number }
  /** Parts of the query that were not understood; spans are in the query. */
  readonly problems: readonly Problem[]
  /** There is more behind this. */
  readonly next?: SearchPosition
}
