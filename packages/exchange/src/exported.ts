import type {
  Claim,
  ClaimId,
  Judgement,
  LinkState,
  Origin,
  Review,
  Revision,
  SentenceId,
  Sha256,
  Source,
  SourceId,
  Stamp,
  StoredEvent,
  Version,
  VersionId,
} from '@claimtrail/model'
import type { Span } from '@claimtrail/text'

/** A sentence that a claim stands on; its span is in the clean text of the claim's version. */
export interface ExportedSentence extends Span {
  readonly id: SentenceId
  /** From 0; people see `index + 1`. */
  readonly index: number
  readonly text: string
}

/** An event without what only the history file needs to order it. */
export type ExportedEvent = StoredEvent extends infer Each
  ? Each extends StoredEvent
    ? Omit<Each, 'entry' | 'lamport' | 'writer' | 'seq'>
    : never
  : never

/** A claim with all that is needed to believe it, on its own: one line of the export. Offsets are UTF-16. */
export interface ExportedClaim {
  readonly id: ClaimId
  readonly review: Review
  readonly revision: Revision
  /** The file; `sha256` is of the bytes that the claim was made on. */
  readonly source: { readonly id: SourceId; readonly path: string; readonly sha256: Sha256 }
  readonly version: { readonly id: VersionId; readonly textSha256: Sha256 }
  readonly claim: Claim
  /** The sentences that its quotes touch, in text order; empty when the version has not been split. */
  readonly sentences: readonly ExportedSentence[]
  /** Links that start at this claim. */
  readonly links: readonly LinkState[]
  /** Conditions that this claim depends on: where the `condition-of` links that end here start. */
  readonly conditions: readonly ClaimId[]
  readonly judgements: readonly Judgement[]
  readonly alternatives: readonly Claim[]
  readonly created: Stamp
  readonly updated: Stamp
  readonly from?: Origin
  /** Why it was withdrawn. */
  readonly reason?: string
  /** Everything that happened to it, in the order of the history. */
  readonly history: readonly ExportedEvent[]
}

/** The clean text of one or more versions: with it a file can be read where nothing of it is known. */
export interface ExportedText {
  readonly textSha256: Sha256
  readonly text: string
}

/**
 * One thing on its way out. A bundle holds all sources, then all versions, then their texts, then all claims,
 * so that a writer needs to remember none of them. The `text` of a claim is that of its version.
 */
export type Exchanged =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'version'; readonly version: Version }
  | { readonly kind: 'text'; readonly text: ExportedText }
  | { readonly kind: 'claim'; readonly claim: ExportedClaim; readonly text: string }

/** One thing on its way in; a claim has no `text` when the file does not hold it. */
export type Imported =
  | Exclude<Exchanged, { readonly kind: 'claim' }>
  | { readonly kind: 'claim'; readonly claim: ExportedClaim; readonly text?: string }

/** What a thing of a bundle is about, without its wrapping. */
export function contentOf(thing: Exchanged): Source | Version | ExportedText | ExportedClaim {
  switch (thing.kind) {
    case 'source':
      return thing.source
    case 'version':
      return thing.version
    case 'text':
      return thing.text
    case 'claim':
      return thing.claim
  }
}
