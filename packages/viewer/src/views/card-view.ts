import type {
  Annotator,
  ChangedWords,
  EventId,
  Instant,
  NewEvent,
  ReanchorStatus,
  Sha256,
  VersionId,
} from '@claimtrail/model'
import type { Span } from '@claimtrail/text'

/** Where a quote stands, as people look it up. */
export interface CardPlace {
  /** The nearest heading before it. */
  readonly heading?: string
  /** From 1; only in formats that have pages. */
  readonly page?: number
  /** In the file, from 1; only where the file is text and still the one that the claim was made on. */
  readonly lineNumber?: number
  readonly columnNumber?: number
  /** In UTF-16 code units of the clean text. */
  readonly units: Span
  /** The same in Unicode code points, as W3C Web Annotation counts. */
  readonly codePoints: Span
}

/** A claim as one event left it. */
export interface Wording {
  readonly event: EventId
  readonly op: NewEvent['op']
  readonly at: Instant
  readonly by: Annotator
  readonly version: VersionId
  /** Its quotes, joined. */
  readonly quote: string
  /** When it came from another version: how, and which words changed on the way. */
  readonly status?: ReanchorStatus
  readonly changes?: readonly ChangedWords[]
}

/** What a card adds to the page of a claim: everything a stranger needs to look it up and check it. */
export interface CardFacts {
  readonly textSha256?: Sha256
  readonly place?: CardPlace
  /** Quotes of the other bodies of a contested claim. */
  readonly alternatives: readonly string[]
  /** The claim after each event that changed its words or its version, oldest first. */
  readonly wordings: readonly Wording[]
  /** Of the newest checkpoint, when there is one. */
  readonly checkpoint?: { readonly at: Instant; readonly root: Sha256 }
}
