import type { Annotator, EntryId, Instant, Problem } from '@claimtrail/model'

/** Who imports what. */
export interface ImportOptions {
  /** Name of the file and the SHA-256 of its bytes: every imported claim says it came from there. */
  readonly file: { readonly name: string; readonly sha256: string }
  readonly by: Annotator
  readonly tool: string
  now(): Instant
  newId(): EntryId
  /** Check everything and write nothing. */
  readonly dryRun?: boolean
  /** Told after each batch of claims. */
  readonly onProgress?: (report: ImportReport) => void
  /** Told of everything that could not be taken, as it is found. */
  readonly onProblem?: (problem: Problem) => void
  readonly signal?: AbortSignal
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly claims: number
  /** Claims that were here already. */
  readonly known: number
  readonly links: number
  /** Versions whose text was not here. */
  readonly versions: number
  /** Judgements, other bodies and events that stay in the file: they are other people's to make. */
  readonly leftBehind: number
  readonly problems: number
}
