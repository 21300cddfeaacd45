import { resolve } from 'node:path'
import { claimState, historyOf, type State, sourceIds, sourceState } from '@claimtrail/annotate'
import type { Analysis, EntryId, Sha256, SourceId, Version, VersionId } from '@claimtrail/model'
import { ClaimtrailError } from '@claimtrail/text'
import { findClaims } from '../claim-query.ts'
import { checkCommit, earlierOutcome, outcomeOf } from '../commit.ts'
import { StoreReadOnlyError, StoreUnsafeNameError } from '../errors.ts'
import { checkSourceId, checkVersion, isHash } from '../names.ts'
import type { Commit, Committed, SourceRecord, Store, StoreNote } from '../store.ts'
import { ClaimFiles } from './claim-files.ts'
import { DerivedFiles } from './derived-files.ts'
import { historyNotes } from './history-notes.ts'
import { type Layout, layoutOf } from './layout.ts'
import { LivingHistory } from './living-history.ts'
import { VersionFiles } from './version-files.ts'

/** How a file store is opened. */
export interface FileStoreOptions {
  /** 26 characters of base32, never the same twice: names history files and temporary files. */
  readonly newId: () => string
  /** Refuse every write. A store that is only read writes nothing anyway. */
  readonly readOnly?: boolean
  /** Write claim files that are not as the history has them at once, not with the first commit. */
  readonly rebuild?: boolean
}

/** Claim files are written when nothing was committed for so long: they are rewritten whole, so bursts wait. */
const flushDelayMs = 1000

/** Events after which claim files are written although commits go on. */
const flushEvents = 2000

/**
 * Open the store of a project folder. Reads the whole history; what is odd is told in `notes`.
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
  readonly #claims: ClaimFiles
  readonly #versions: VersionFiles
  readonly #derived: DerivedFiles
  readonly #inFlight = new Map<EntryId, Promise<Committed>>()
  #isStarted = false
  #isClosed = false
  #timer: NodeJS.Timeout | undefined
  #unflushedEvents = 0
  #flushing: Promise<void> = Promise.resolve()

  constructor(layout: Layout, options: FileStoreOptions) {
    const { newId } = options
    this.#layout = layout
    this.#options = options
    this.#claims = new ClaimFiles(layout, newId)
    this.#versions = new VersionFiles(layout, newId, (note) => this.#note(note))
    this.#derived = new DerivedFiles(layout, newId)
    this.#history = new LivingHistory(layout, newId, {
      heard: (events) => {
        for (const { source } of events) if (this.#isStarted) this.#claims.mark(source)
      },
    })
  }

  /** Read the history and compare the claim files with it. */
  async start(): Promise<void> {
    const state = this.#state()
    for (const source of sourceIds(state)) {
      const note = await this.#claims.compare(state, source)
      if (note) this.#note(note)
    }
    for (const note of await this.#claims.strangers(state)) this.#note(note)
    this.#isStarted = true
    if (this.#options.rebuild && !this.#options.readOnly) await this.#rebuild()
  }

  async source(id: SourceId): ReturnType<Store['source']> {
    return sourceState(this.#state(), id)
  }

  async state(): Promise<State> {
    return this.#state()
  }

  async claim(id: string): ReturnType<Store['claim']> {
    return claimState(this.#state(), id)
  }

  async *query(query: Parameters<Store['query']>[0]): ReturnType<Store['query']> {
    yield* findClaims(this.#state(), query)
  }

  async *events(filter: Parameters<Store['events']>[0] = {}): ReturnType<Store['events']> {
    yield* historyOf(this.#state(), filter)
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
    return earlierOutcome(this.#state(), id)
  }

  sources(): Promise<readonly SourceRecord[]> {
    return this.#derived.sources()
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
    await Promise.allSettled(this.#inFlight.values())
    clearTimeout(this.#timer)
    await this.#flush()
    await this.#history.close()
  }

  async #append(commit: Commit): Promise<Committed> {
    const earlier = earlierOutcome(this.#state(), commit.id)
    if (earlier) return earlier
    this.#history.check(commit)
    if (commit.events.length === 0) return outcomeOf(this.#state(), [], false)
    await this.#versions.keepFor(commit.events)
    const { events, repeated } = await this.#history.append(commit)
    this.#scheduleFlush(events.length)
    return outcomeOf(this.#state(), events, repeated)
  }

  /** A project that cannot be written to can still be read, so this is told and not thrown. */
  async #rebuild(): Promise<void> {
    if (!this.#claims.isDirty || this.#history.folder.broken) return
    try {
      this.#history.own()
      await this.#flush()
    } catch (error) {
      if (!(error instanceof ClaimtrailError)) throw error
      this.#note({ code: 'STATE_NOT_WRITTEN', message: error.message })
    }
  }

  #state(): State {
    const state = this.#history.refresh()
    for (const note of historyNotes(this.#layout, this.#history.folder, !this.#isStarted)) {
      this.#note(note)
    }
    return state
  }

  #scheduleFlush(events: number): void {
    if (this.#isClosed) return
    this.#unflushedEvents += events
    clearTimeout(this.#timer)
    this.#timer = setTimeout(
      () => {
        this.#unflushedEvents = 0
        void this.#flush()
      },
      this.#unflushedEvents >= flushEvents ? 0 : flushDelayMs,
    )
    this.#timer.unref()
  }

  /** Write claim files, one flush after the other; whoever does not own the history leaves them to its owner. */
  #flush(): Promise<void> {
    this.#flushing = this.#flushing.then(async () => {
      if (!this.#history.isOwner || this.#history.folder.broken) return
      for (const note of await this.#claims.flush(() => this.#state())) this.#note(note)
    })
    return this.#flushing
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
