import { claimState, fold, historyOf, type State } from '@claimtrail/annotate'
import {
  type EventOutline,
  type HistoryLine,
  type HistoryPlace,
  historyStart,
  type LineOutline,
  storedEvents,
} from '@claimtrail/history'
import type { ClaimId, ClaimState, EventId, SourceId, StoredEvent } from '@claimtrail/model'
import { checkExpected, type LinePlace } from '../commit.ts'
import { StoreHistoryBrokenError } from '../errors.ts'
import type { Commit, Committed, EventFilter } from '../store.ts'
import { type Entry, entryOf } from './entry.ts'
import { HistoryFolder } from './history-folder.ts'
import { HistoryOwner, type OwnerOptions, type ReadyWriter } from './history-owner.ts'
import { entryNamed, HistoryStates } from './history-states.ts'
import { inOrder, mergeInOrder } from './in-order.ts'
import { IndexFiles } from './index/index-files.ts'
import type { Layout } from './layout.ts'
import { PendingEntries } from './pending-entries.ts'
import { readForward } from './read-forward.ts'

/** What a living history tells its store. */
export interface HistoryEvents {
  /** These events were stored, or found, and no index knew of them. */
  heard(events: readonly EventOutline[]): void
}

/**
 * The history of a project and what it adds up to, while a process has it open. Reading takes nothing and writes
 * nothing; the first commit takes the right to append.
 */
export class LivingHistory {
  readonly #events: HistoryEvents
  readonly #owner: HistoryOwner
  readonly #pending = new PendingEntries()
  #lamport = 0
  readonly folder: HistoryFolder
  /** What is stored adds up to these. Call {@link refresh} first. */
  readonly states: HistoryStates

  constructor(layout: Layout, options: OwnerOptions, events: HistoryEvents) {
    this.#events = events
    const indexes = new IndexFiles(layout.local.index, options.newId)
    this.folder = new HistoryFolder(layout.history, indexes, {
      replaced: () => this.states.clear(),
      line: (line) => this.#hear(line),
    })
    this.states = new HistoryStates(this.folder)
    this.#owner = new HistoryOwner(layout, this.folder, options, {
      look: () => this.#look(),
      stored: (entry, offset, end) => this.#stored(entry, offset, end),
      dropped: () => this.#pending.clear(),
    })
  }

  /** Whether this process may write derived files that everybody reads. */
  get isOwner(): boolean {
    return this.#owner.isOwner
  }

  /** Where the file that this process appends to ends; `undefined` when it has written nothing. */
  get ownEnd(): HistoryOwner['ownEnd'] {
    return this.#owner.ownEnd
  }

  /** Take in what other processes appended until now. */
  refresh(): void {
    this.folder.refresh(this.#owner.ownFile)
  }

  /** The state of a source, and of those where some claims or events are that are named beside it. */
  state(source: SourceId, also: readonly (ClaimId | EventId)[] = []): State {
    const others = new Set(also.flatMap((name) => this.#homesOf(name)))
    others.delete(source)
    let state = this.states.source(source)
    for (const other of others) {
      for (const event of historyOf(this.states.source(other))) state = fold(state, event)
    }
    return state
  }

  /** Events in order, as far as they are stored now. */
  events({ source, claim }: EventFilter): Iterable<StoredEvent> {
    if (claim === undefined) {
      return source === undefined ? this.#all() : historyOf(this.states.passing(source))
    }
    const homes = new Set(source === undefined ? this.#homesOf(claim) : [source])
    const found = [...homes].flatMap((home) => [...historyOf(this.states.source(home), { claim })])
    return inOrder(found)
  }

  /** What a commit did. */
  outcome(events: readonly StoredEvent[], repeated: boolean): Committed {
    const claims = this.states.claimsAbout(events)
    return { events, claims: claims.flatMap((id) => this.states.claim(id) ?? []), repeated }
  }

  /**
   * Append a commit. Resolves with its events when they are stored, or were stored before.
   *
   * @throws StoreConflictError A claim is not at the revision that the commit expects.
   * @throws StoreHistoryBrokenError The history is damaged.
   */
  async append(commit: Commit): Promise<Pick<Committed, 'events' | 'repeated'>> {
    let { ready } = this.#owner
    while (!ready) {
      await this.#owner.renew()
      ready = this.#owner.ready
    }
    // From looking at the history to queueing the line nothing is awaited: nobody can come between.
    if (!ready.writer.isFresh) this.#look()
    const earlier = this.states.entry(commit.id)
    if (earlier.length > 0) return { events: earlier, repeated: true }
    checkExpected((claim) => this.#ahead(claim), commit.expect)
    const entry = entryOf(commit, this.#placeIn(ready))
    this.#lamport = entry.line.lamport
    this.#pending.add(entry)
    await ready.writer.append(entry)
    return { events: entry.events, repeated: false }
  }

  /** What a commit is checked against before anything is prepared for it; throws as {@link append}. */
  check(commit: Commit): void {
    this.refresh()
    this.#checkWhole()
    if (this.states.entry(commit.id).length > 0) return
    checkExpected((claim) => this.#ahead(claim), commit.expect)
  }

  /** Take the right to write, when this process does not have it. */
  own(): void {
    this.#checkWhole()
    this.#owner.own()
  }

  /** Hand the file on, when it is in order. */
  close(): Promise<void> {
    return this.#owner.close()
  }

  *#all(): Generator<StoredEvent, void> {
    const files = [...this.folder.tails].map(([writer, { end }]) => this.#linesOf(writer, end))
    for (const line of mergeInOrder(files)) yield* storedEvents(line)
  }

  *#linesOf(writer: string, end: HistoryPlace): Generator<HistoryLine, void> {
    for (const { lines, faults } of readForward(this.folder.path(writer), writer, historyStart)) {
      if (faults.length > 0 && !this.folder.broken) this.folder.readAgain(writer)
      for (const { line, offset } of lines) {
        if (offset >= end.offset) return
        yield line
      }
    }
  }

  /** The sources whose events say something about a claim, or the source of an event. */
  #homesOf(name: ClaimId | EventId): readonly SourceId[] {
    const events = name.includes('/')
      ? this.states.entry(entryNamed(name))
      : historyOf(this.states.about(name).state)
    return [...events].map(({ source }) => source)
  }

  #ahead(claim: ClaimId): ClaimState | undefined {
    const pending = this.#pending.on(claim)
    const about = this.states.about(claim)
    return pending.length > 0 ? claimState(pending.reduce(fold, about.state), claim) : about.claim
  }

  /** Where the next line of a writer stands. */
  #placeIn({ writer: { writer, next }, continues }: ReadyWriter): LinePlace {
    const lamport = Math.max(this.#lamport, this.folder.lamport) + 1
    const seen = this.folder.unseenBy(writer)
    const place = { writer, seq: next.seq + 1, prev: next.head, lamport, seen }
    return continues ? { ...place, continues } : place
  }

  #stored(entry: Entry, offset: number, end: HistoryPlace): void {
    this.folder.advance(entry.line, offset, end)
    this.states.hear(entry.events)
    this.#pending.settle(entry)
    this.#events.heard(entry.line.events)
  }

  /** What others stored is read when somebody asks for it. */
  #hear({ events }: LineOutline): void {
    this.states.forget(events)
    this.#events.heard(events)
  }

  /** What may be built on: everything until now, on stable storage. */
  #look(): void {
    this.refresh()
    this.#checkWhole()
    this.folder.sync()
  }

  #checkWhole(): void {
    const { broken } = this.folder
    if (broken) throw new StoreHistoryBrokenError(broken.writer, broken.fault.lineNumber)
  }
}
