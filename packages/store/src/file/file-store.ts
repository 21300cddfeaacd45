import { resolve } from 'node:path'
import { type State, sourceState } from '@claimtrail/annotate'
import type { EventOutline } from '@claimtrail/history'
import type { Analysis, EntryId, Sha256, SourceId, Version, VersionId } from '@claimtrail/model'
import { Bell } from '../bell.ts'
import { findClaims } from '../claim-query.ts'
import { checkCommit } from '../commit.ts'
import { StoreReadOnlyError, StoreUnsafeNameError } from '../errors.ts'
import { checkSourceId, checkVersion, isHash } from '../names.ts'
import type { Commit, Committed, Cursor, Heard, SourceRecord, Store, StoreNote } from '../store.ts'
import { ClaimFiles } from './claim-files.ts'
import { DerivedFiles } from './derived-files.ts'
import { historyNotes } from './history-notes.ts'
import { presentCursor, watchHistory } from './history-watch.ts'
import { KnownHeads } from './known-heads.ts'
import { type Layout, layoutOf } from './layout.ts'
import { LivingHistory } from './living-history.ts'
import { removeStaleFiles } from './stale-files.ts'
import { StateKeeper } from './state-keeper.ts'
import { VersionFiles } from './version-files.ts'

/** How a file store is opened. */
export interface FileStoreOptions {
  /** 26 characters of base32, never the same twice: names history files and temporary files. */
  readonly newId: () => string
  /** Refuse every write. A store that is only read writes nothing anyway. */
  readonly readOnly?: boolean
  /** Look at every claim file, and write those that are not as the history has them at once, unless `readOnly`. */
  readonly rebuild?: boolean
  /** Bytes after which a history file is closed (32 MiB). */
  readonly fileBytes?: number
}

/** A history file is closed at this size, and another one goes on from it: what is closed is never read again. */
const historyFileBytes = 32 * 1024 * 1024

/**
 * Open the store of a project folder. Reads what no index knows of the history; what is odd is told in `notes`.
 * Nothing is written before the first commit or `put…`, unless `rebuild` is asked for and needed.
 *
 * @param root - The project folder: `annotations/` and `.claimtrail/` are in it, or will be.
 */
export async function openFileStore(root: string, options: FileStoreOptions): Promise<Store> {
  const store = new FileStore(layoutOf(resolve(root)), options)
  await store.start()
  return store
}

class FileStore implements Store {
  readonly kind = 'file'
  readonly notes: StoreNote[] = []
  readonly #layout: Layout
  readonly #options: FileStoreOptions
  readonly #history: LivingHistory
  readonly #keeper: StateKeeper
  readonly #versions: VersionFiles
  readonly #derived: DerivedFiles
  readonly #inFlight = new Map<EntryId, Promise<Committed>>()
  readonly #bell = new Bell()
  readonly #closing = new AbortController()
  /** Of the history, those that notes were made of. */
  #notedChanges = 0
  #cleaning: Promise<void> | undefined
  #isOpened = false
  #isClosed = false

  constructor(layout: Layout, options: FileStoreOptions) {
    const { newId, fileBytes = historyFileBytes } = options
    this.#layout = layout
    this.#options = options
    this.#versions = new VersionFiles(layout, newId, (note) => this.#note(note))
    this.#derived = new DerivedFiles(layout, newId)
    const claims = new ClaimFiles(layout, newId)
    const heads = new KnownHeads(layout, newId)
    const heard = (events: readonly EventOutline[]) => {
      for (const { source } of events) claims.mark(source)
      this.#bell.ring()
    }
    this.#history = new LivingHistory(layout, { newId, fileBytes }, { heard })
    this.#keeper = new StateKeeper(this.#history, claims, heads, (note) => this.#note(note))
  }

  /** Look at the history, and compare the claim files with it where they may be behind. */
  async start(): Promise<void> {
    const { rebuild = false, readOnly = false } = this.#options
    this.#refresh()
    await this.#keeper.compare(rebuild)
    this.#isOpened = true
    if (rebuild && !readOnly) await this.#keeper.rebuild()
  }

  async source(id: SourceId): ReturnType<Store['source']> {
    return sourceState(this.#refresh().states.source(id), id)
  }

  async state(source: SourceId, also: readonly string[] = []): Promise<State> {
    return this.#refresh().state(source, also)
  }

  async claim(id: string): ReturnType<Store['claim']> {
    return this.#refresh().states.claim(id)
  }

  async *query(query: Parameters<Store['query']>[0]): ReturnType<Store['query']> {
    const history = this.#refresh()
    const sources = query.source === undefined ? history.folder.sources() : [query.source]
    for (const source of sources) yield* findClaims(history.states.passing(source), query)
  }

  async *events(filter: Parameters<Store['events']>[0] = {}): ReturnType<Store['events']> {
    yield* this.#refresh().events(filter)
  }

  watch(signal: AbortSignal, after?: Cursor): AsyncIterable<Heard> {
    const refresh = () => void this.#refresh()
    const watched = { folder: this.#history.folder, bell: this.#bell, refresh }
    return watchHistory(watched, AbortSignal.any([signal, this.#closing.signal]), after)
  }

  async cursor(): Promise<Cursor> {
    return presentCursor(this.#refresh().folder)
  }

  async commit(commit: Commit): Promise<Committed> {
    this.#checkWritable()
    checkCommit(commit)
    const running = this.#inFlight.get(commit.id)
    if (running) return { ...(await running), repeated: true }
    const outcome = this.#append(commit)
    this.#inFlight.set(commit.id, outcome)
    try {
      return await outcome
    } finally {
      this.#inFlight.delete(commit.id)
    }
  }

  async committed(id: EntryId): Promise<Committed | undefined> {
    const history = this.#refresh()
    const events = history.states.entry(id)
    if (events.length === 0) return undefined
    // Whoever asks takes the answer for an acknowledgement.
    history.folder.sync()
    return history.outcome(events, true)
  }

  sources(): Promise<readonly SourceRecord[]> {
    return this.#derived.sources()
  }

  sourceRecord(id: SourceId): Promise<SourceRecord | undefined> {
    return this.#derived.sourceRecord(id)
  }

  async putSource(record: SourceRecord): Promise<void> {
    this.#checkWritable()
    checkSourceId(record.source.id)
    await this.#derived.putSource(record)
  }

  async dropSource(id: SourceId): Promise<void> {
    this.#checkWritable()
    await this.#derived.dropSource(id)
  }

  version(id: VersionId): Promise<Version | undefined> {
    return this.#versions.version(id)
  }

  text(textSha256: Sha256): Promise<string | undefined> {
    return this.#versions.text(textSha256)
  }

  async putVersion(version: Version, text: string): Promise<void> {
    this.#checkWritable()
    checkVersion(version, text)
    await this.#versions.put(version, text)
  }

  analysis(version: VersionId): Promise<Analysis | undefined> {
    return this.#derived.analysis(version)
  }

  async putAnalysis(analysis: Analysis): Promise<void> {
    this.#checkWritable()
    if (!isHash(analysis.version)) throw new StoreUnsafeNameError(analysis.version)
    await this.#derived.putAnalysis(analysis)
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#closing.abort()
    await Promise.allSettled(this.#inFlight.values())
    await this.#keeper.close()
    await this.#history.close()
    await this.#cleaning
  }

  async #append(commit: Commit): Promise<Committed> {
    const history = this.#history
    if (commit.events.length === 0 || !this.#versions.isKeptFor(commit.events)) {
      history.check(commit)
      if (commit.events.length === 0) return this.#unchanged(commit)
      await this.#versions.keepFor(commit.events)
    }
    const { events, repeated } = await history.append(commit)
    this.#keeper.schedule(events.length)
    // Once, in the background: only who writes cleans up.
    this.#cleaning ??= removeStaleFiles(this.#layout, Date.now())
    return history.outcome(events, repeated)
  }

  #unchanged({ id }: Commit): Committed {
    const events = this.#history.states.entry(id)
    return this.#history.outcome(events, events.length > 0)
  }

  /** The history as it is now, and what the user should know of it. */
  #refresh(): LivingHistory {
    this.#history.refresh()
    const { changes } = this.#history.folder
    if (changes === this.#notedChanges) return this.#history
    this.#notedChanges = changes
    for (const note of historyNotes(this.#layout, this.#history.folder, !this.#isOpened)) {
      this.#note(note)
    }
    return this.#history
  }

  #note(note: StoreNote): void {
    const isKnown = this.notes.some(
      ({ code, path, lineNumber }) =>
        code === note.code && path === note.path && lineNumber === note.lineNumber,
    )
    if (!isKnown) this.notes.push(note)
  }

  #checkWritable(): void {
    if (this.#isClosed) throw new StoreReadOnlyError('is closed')
    if (this.#options.readOnly) throw new StoreReadOnlyError('was opened for reading only')
  }
}
