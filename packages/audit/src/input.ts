import type { ClaimId, ClaimState, Sha256, SourceId, Version, VersionId } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'

/** A source as its file reads today. */
export interface CurrentSource {
  /** Of the file's bytes. */
  readonly sha256: Sha256
  readonly textSha256: Sha256
  readonly text: string
  /** Its sentences, when it has been split: by the same splitter as {@link AuditInput.sentenceSpans}. */
  readonly sentences?: readonly Span[]
}

/** Something that checking the history brought up. */
export interface HistoryFinding {
  /** Permanent kebab-case name. */
  readonly code: string
  readonly file: string
  /** Absent when a whole file is meant. */
  readonly lineNumber?: number
  readonly reason: string
  readonly severity: 'tampered' | 'note'
}

/** What a text is kept as: itself, nothing, or bytes that are no text. */
export type KeptText = string | undefined | { readonly damaged: true }

/** All that an audit looks at. The functions answer from memory; the audit does not read or write anything. */
export interface AuditInput {
  readonly claims: readonly ClaimState[]
  readonly version: (id: VersionId) => Version | undefined
  readonly keptText: (textSha256: Sha256) => KeptText
  /** The source today; `undefined` when its file is gone. */
  readonly current: (source: SourceId) => CurrentSource | undefined
  readonly historyFindings: readonly HistoryFinding[]
  /** Sentences of a kept text; without them the paragraph around a quote is taken for its sentence. */
  readonly sentenceSpans?: (version: VersionId) => readonly Span[] | undefined
  /** The history files that hold a claim's events; without it a broken file is laid to no single claim. */
  readonly historyFiles?: (claim: ClaimId) => readonly string[]
  /** Whether a claim that is not among {@link claims} is withdrawn; none is without it. */
  readonly isWithdrawn?: (claim: ClaimId) => boolean
  /** Why an event that a claim builds on is not there; nothing when all are. */
  readonly baseMissing?: (claim: ClaimId) => string | undefined
}
