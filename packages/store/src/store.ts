import type { State } from '@claimtrail/annotate'
import type {
  Analysis,
  Annotator,
  ClaimId,
  ClaimState,
  ClaimType,
  EntryId,
  EventId,
  Instant,
  NewEvent,
  Review,
  Revision,
  Sha256,
  Source,
  SourceId,
  SourceState,
  StoredEvent,
  Version,
  VersionId,
} from '@claimtrail/model'

/**
 * Where events live, and the claims they add up to. Every store passes the contract suite of
 * `@claimtrail/store/contract`; which one is behind it makes no difference to callers.
 */
export interface Store {
  readonly kind: 'memory' | 'file'
  /** What opening found: torn tails, rebuilt files, damaged history. Never thrown, always told. */
  readonly notes: readonly StoreNote[]

  /** Everything said about one source; `undefined` when nothing was. O(its claims). */
  source(id: SourceId): Promise<SourceState | undefined>
  /**
   * What `decide()` needs to know about one source; a store may give more. Immutable: later commits are not in it.
   *
   * @param also - Claims and events that a command names and that may be on other sources.
   */
  state(source: SourceId, also?: readonly (ClaimId | EventId)[]): Promise<State>
  /** A claim as it stands now. */
  claim(id: ClaimId): Promise<ClaimState | undefined>
  /** Claims that match, in order of source and id. Withdrawn ones only when `review` asks for them. */
  query(query: ClaimQuery): AsyncIterable<ClaimState>
  /** Events in the store's order: Lamport time, writer, line. */
  events(filter?: EventFilter): AsyncIterable<StoredEvent>
  /**
   * Every entry after a place in the history (without one: from now on), as it comes, until the signal aborts or
   * the store is closed: nothing is missed and nothing comes twice. Also what other processes write.
   *
   * @throws StoreCursorError `after` is no place in this history.
   */
  watch(signal: AbortSignal, after?: Cursor): AsyncIterable<Heard>
  /** The place behind everything that is stored now: a watch from there misses nothing that comes. O(writers). */
  cursor(): Promise<Cursor>
  /**
   * Append what was decided. Resolves only when the entry is on stable storage: all events of a commit, or
   * none. The same `id` again changes nothing and answers as the first time.
   *
   * @throws StoreConflictError A claim is not at the revision that `expect` names.
   * @throws StoreRejectedTextError Some text holds U+0000 or a lone surrogate.
   */
  commit(commit: Commit): Promise<Committed>
  /** What an entry did when it was committed, for callers that repeat themselves; `undefined` when it is not there. */
  committed(id: EntryId): Promise<Committed | undefined>

  /** What ingesting made of the files in `source-docs/`, sorted by id. */
  sources(): Promise<readonly SourceRecord[]>
  /** What ingesting made of one of them; `undefined` when it is not known. O(1), where the list is O(sources). */
  sourceRecord(id: SourceId): Promise<SourceRecord | undefined>
  putSource(record: SourceRecord): Promise<void>
  /** Forget a source whose file is gone; its claims and versions stay. */
  dropSource(id: SourceId): Promise<void>
  version(id: VersionId): Promise<Version | undefined>
  /** The clean text with this hash. A text that does not have its hash is not returned but noted. */
  text(textSha256: Sha256): Promise<string | undefined>
  /** Remember a version and its text; kept with the annotations as soon as one claim stands on it. */
  putVersion(version: Version, text: string): Promise<void>
  analysis(version: VersionId): Promise<Analysis | undefined>
  putAnalysis(analysis: Analysis): Promise<void>

  close(): Promise<void>
}

/** A place in the history of a store. Opaque: it is only good for going on from there. */
export type Cursor = string

/** One entry, as a watch tells it. */
export interface Heard {
  readonly events: readonly StoredEvent[]
  /** The place behind it. */
  readonly cursor: Cursor
}

/** One thing to append: made by the caller, so that a retry with the same `id` is safe. */
export interface Commit {
  readonly id: EntryId
  readonly at: Instant
  readonly by: Annotator
  readonly tool: string
  readonly events: readonly NewEvent[]
  /** Revisions that were seen when deciding; the empty string means "does not exist". */
  readonly expect: Readonly<Record<ClaimId, Revision>>
}

/** What a commit did. */
export interface Committed {
  readonly events: readonly StoredEvent[]
  /** The claims that it touched, as they stand now. */
  readonly claims: readonly ClaimState[]
  /** The entry was there already: this is what it did then. */
  readonly repeated: boolean
}

/** A source as ingesting found it: its current version, or why there is none. */
export interface SourceRecord {
  readonly source: Source
  readonly version?: VersionId
  readonly failure?: { readonly code: string; readonly message: string }
}

/** Which claims to read. Absent fields do not limit. */
export interface ClaimQuery {
  readonly source?: SourceId
  readonly type?: ClaimType
  readonly review?: Review
  /** Canonical id of an actor in any slot. */
  readonly actor?: string
  /** Words of the quotes or the note, compared without case. */
  readonly text?: string
}

/** Which events to read. */
export interface EventFilter {
  readonly source?: SourceId
  readonly claim?: ClaimId
}

/** Something that opening a store found and the user should know. */
export interface StoreNote {
  /** For example `TORN_TAIL`, `STATE_REBUILT`, `STATE_EDITED`, `HISTORY_BROKEN`. */
  readonly code: string
  /** One clear sentence: what, where, how to go on. */
  readonly message: string
  readonly path?: string
  readonly lineNumber?: number
}
