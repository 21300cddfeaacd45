import {
  claimState,
  emptyState,
  fold,
  historyOf,
  type State,
  sourceState,
} from '@claimtrail/annotate'
import { firstHead, storedEvents } from '@claimtrail/history'
import type {
  Analysis,
  EntryId,
  Sha256,
  SourceId,
  StoredEvent,
  Version,
  VersionId,
} from '@claimtrail/model'
import { Bell, waitFor } from './bell.ts'
import { findClaims } from './claim-query.ts'
import { checkCommit, checkExpected, earlierOutcome, outcomeOf, sealCommit } from './commit.ts'
import { decodeWithin, encodeCursor } from './cursor.ts'
import { StoreReadOnlyError } from './errors.ts'
import { checkSourceId, checkVersion } from './names.ts'
import type { Commit, Committed, Cursor, Heard, SourceRecord, Store } from './store.ts'

/** A store that lives as long as the process: for tests, for trying out, and for `--once` without a project. */
export function createMemoryStore(): Store {
  return new MemoryStore()
}

/** What its lines say that they were written by. */
const memoryWriter = 'memory'

class MemoryStore implements Store {
  readonly kind = 'memory'
  readonly notes = []
  #state: State = emptyState()
  #place = { writer: memoryWriter, seq: 1, prev: firstHead, lamport: 1, seen: {} }
  #isClosed = false
  readonly #entries: (readonly StoredEvent[])[] = []
  readonly #bell = new Bell()
  readonly #closing = new AbortController()
  readonly #sources = new Map<SourceId, SourceRecord>()
  readonly #versions = new Map<VersionId, Version>()
  readonly #texts = new Map<Sha256, string>()
  readonly #analyses = new Map<VersionId, Analysis>()

  async source(id: SourceId): ReturnType<Store['source']> {
    return sourceState(this.#state, id)
  }

  async state(): Promise<State> {
    return this.#state
  }

  async claim(id: string): ReturnType<Store['claim']> {
    return claimState(this.#state, id)
  }

  async *query(query: Parameters<Store['query']>[0]): ReturnType<Store['query']> {
    yield* findClaims(this.#state, query)
  }

  async *events(filter: Parameters<Store['events']>[0] = {}): ReturnType<Store['events']> {
    yield* historyOf(this.#state, filter)
  }

  watch(signal: AbortSignal, after?: Cursor): AsyncIterable<Heard> {
    const present = new Map([[memoryWriter, this.#entries.length]])
    const seen = after === undefined ? present : decodeWithin(after, present)
    return this.#follow(
      AbortSignal.any([signal, this.#closing.signal]),
      seen.get(memoryWriter) ?? 0,
    )
  }

  async cursor(): Promise<Cursor> {
    return encodeCursor(new Map([[memoryWriter, this.#entries.length]]))
  }

  async commit(commit: Commit): Promise<Committed> {
    this.#checkOpen()
    checkCommit(commit)
    const earlier = earlierOutcome(this.#state, commit.id)
    if (earlier) return earlier
    checkExpected((claim) => claimState(this.#state, claim), commit.expect)
    if (commit.events.length === 0) return outcomeOf(this.#state, [], false)
    const { line, head } = sealCommit(commit, this.#place)
    const { seq, lamport } = this.#place
    this.#place = { ...this.#place, seq: seq + 1, lamport: lamport + 1, prev: head }
    const events = storedEvents(line)
    this.#state = events.reduce(fold, this.#state)
    this.#entries.push(events)
    this.#bell.ring()
    return outcomeOf(this.#state, events, false)
  }

  async committed(id: EntryId): Promise<Committed | undefined> {
    return earlierOutcome(this.#state, id)
  }

  async sources(): Promise<readonly SourceRecord[]> {
    return [...this.#sources.values()].sort((one, other) =>
      one.source.id < other.source.id ? -1 : 1,
    )
  }

  async sourceRecord(id: SourceId): Promise<SourceRecord | undefined> {
    return this.#sources.get(id)
  }

  async putSource(record: SourceRecord): Promise<void> {
    this.#checkOpen()
    checkSourceId(record.source.id)
    this.#sources.set(record.source.id, record)
  }

  async dropSource(id: SourceId): Promise<void> {
    this.#checkOpen()
    this.#sources.delete(id)
  }

  async version(id: VersionId): Promise<Version | undefined> {
    return this.#versions.get(id)
  }

  async text(textSha256: Sha256): Promise<string | undefined> {
    return this.#texts.get(textSha256)
  }

  async putVersion(version: Version, text: string): Promise<void> {
    this.#checkOpen()
    checkVersion(version, text)
    this.#versions.set(version.id, version)
    this.#texts.set(version.textSha256, text)
  }

  async analysis(version: VersionId): Promise<Analysis | undefined> {
    return this.#analyses.get(version)
  }

  async putAnalysis(analysis: Analysis): Promise<void> {
    this.#checkOpen()
    this.#analyses.set(analysis.version, analysis)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#closing.abort()
  }

  async *#follow(signal: AbortSignal, from: number): AsyncGenerator<Heard, void> {
    for (let seen = from; !signal.aborted; ) {
      const { next } = this.#bell
      const events = this.#entries[seen]
      if (events) {
        seen += 1
        yield { events, cursor: encodeCursor(new Map([[memoryWriter, seen]])) }
      } else await waitFor(next, signal)
    }
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new StoreReadOnlyError('is closed')
  }
}
