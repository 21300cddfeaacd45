import { closeSync, openSync, statSync } from 'node:fs'
import { emptyState, entryEvents, fold, type State } from '@claimtrail/annotate'
import { type HistoryLine, historyStart, storedEvents } from '@claimtrail/history'
import type { StoredEvent } from '@claimtrail/model'
import { checkExpected, type LinePlace, sealLine } from '../commit.ts'
import { StoreHistoryBrokenError } from '../errors.ts'
import type { Commit, Committed } from '../store.ts'
import { leaveBaton, takeBaton } from './baton.ts'
import { errorCode, makeFolder, storeError, syncFolder } from './durable.ts'
import { type Epoch, takeEpoch } from './epoch.ts'
import { HistoryFolder } from './history-folder.ts'
import { HistoryWriter } from './history-writer.ts'
import type { Layout } from './layout.ts'

/** What a living history tells its store. */
export interface HistoryEvents {
  /** Events that were not known before are in the state. */
  heard(events: readonly StoredEvent[]): void
}

/**
 * The history of a project and the state that it adds up to, while a process has it open.
 *
 * Reading takes nothing and writes nothing. The first commit takes an epoch, and with it the right to append;
 * whoever takes a later epoch has it next, and this process takes another when it wants to write again.
 */
export class LivingHistory {
  readonly #layout: Layout
  readonly #newId: () => string
  readonly #events: HistoryEvents
  readonly #folder: HistoryFolder
  /** What is stored. */
  #state: State = emptyState()
  /** What is stored, and what is on its way: decisions are checked against it. */
  #ahead: State = emptyState()
  #lamport = 0
  #epoch: Epoch | undefined
  #writer: HistoryWriter | undefined

  constructor(layout: Layout, newId: () => string, events: HistoryEvents) {
    this.#layout = layout
    this.#newId = newId
    this.#events = events
    this.#folder = new HistoryFolder(layout.history)
  }

  /** How far each file was read, and what is wrong with it. */
  get folder(): Pick<HistoryFolder, 'tails' | 'broken'> {
    return this.#folder
  }

  /** The state after what other processes appended until now. */
  refresh(): State {
    const writer = this.#writer?.hasFailed ? undefined : this.#writer
    const { isFresh, lines } = this.#folder.refresh(writer?.writer)
    if (isFresh) {
      this.#state = emptyState()
      this.#ahead = emptyState()
    }
    const events = lines.flatMap(({ line }) => this.#hear(line))
    if (events.length > 0) this.#events.heard(events)
    return this.#state
  }

  /**
   * Append a commit. Resolves with its events when they are stored, or were stored before.
   *
   * @throws StoreConflictError A claim is not at the revision that the commit expects.
   * @throws StoreHistoryBrokenError The history is damaged.
   */
  async append(commit: Commit): Promise<Pick<Committed, 'events' | 'repeated'>> {
    let writer = await this.#ready()
    while (!writer.isCurrent()) writer = await this.#ready()
    // From looking at the history to queueing the line nothing is awaited: nobody can come between.
    this.refresh()
    this.#checkWhole()
    this.#folder.sync()
    const earlier = entryEvents(this.#state, commit.id)
    if (earlier.length > 0) return { events: earlier, repeated: true }
    checkExpected(this.#ahead, commit.expect)
    const { line, bytes, head } = sealLine(commit, this.#place(writer))
    const events = storedEvents(line)
    this.#lamport = line.lamport
    this.#ahead = events.reduce(fold, this.#ahead)
    await writer.append(line, bytes, head)
    return { events, repeated: false }
  }

  /** What a commit is checked against before anything is prepared for it; throws as {@link append}. */
  check(commit: Commit): void {
    this.#checkWhole()
    checkExpected(this.#ahead, commit.expect)
  }

  /** Take the right to write, when this process does not have it. */
  own(): void {
    this.#checkWhole()
    this.#takeEpoch()
  }

  /** Whether this process may write derived files that everybody reads. */
  get isOwner(): boolean {
    return this.#epoch?.isCurrent() ?? false
  }

  /** Hand the file on, when it is in order. */
  async close(): Promise<void> {
    const writer = this.#writer
    this.#writer = undefined
    const known = await writer?.retire()
    if (writer && known) leaveBaton(this.#layout.local.batons, { writer: writer.writer, ...known })
  }

  async #ready(): Promise<HistoryWriter> {
    while (this.#writer && !this.#writer.isCurrent()) {
      const writer = this.#writer
      const known = await writer.retire()
      if (this.#writer !== writer) continue
      this.#writer = undefined
      if (known) leaveBaton(this.#layout.local.batons, { writer: writer.writer, ...known })
    }
    this.#writer ??= this.#takeOver()
    return this.#writer
  }

  #takeOver(): HistoryWriter {
    const epoch = this.#takeEpoch()
    const { writer, end } = this.#handedOn(epoch) ?? this.#newFile()
    return new HistoryWriter(this.#layout.historyFile(writer), writer, end, epoch, {
      stored: (line, place, inode) => this.#stored(line, place, inode),
      dropped: () => {
        this.#ahead = this.#state
      },
    })
  }

  /** The epoch first, and only then the look at the history: everything acknowledged before is in it. */
  #takeEpoch(): Epoch {
    if (!this.#epoch?.isCurrent()) this.#epoch = takeEpoch(this.#layout.local.epochs)
    this.refresh()
    this.#checkWhole()
    this.#folder.sync()
    return this.#epoch
  }

  /** A file that its last owner closed cleanly and that nobody has touched since. */
  #handedOn(epoch: Epoch): { writer: string; end: typeof historyStart } | undefined {
    const baton = takeBaton(this.#layout.local.batons, epoch.number)
    const tail = baton && this.#folder.tails.get(baton.writer)
    if (!baton || !tail || tail.torn || tail.fault) return undefined
    const { size, ino } = statSync(this.#layout.historyFile(baton.writer))
    const isAsLeft = size === baton.sizeBytes && ino === baton.inode && tail.end.head === baton.head
    return isAsLeft && tail.end.offset === size
      ? { writer: baton.writer, end: tail.end }
      : undefined
  }

  #newFile(): { writer: string; end: typeof historyStart } {
    makeFolder(this.#layout.history)
    for (;;) {
      const writer = this.#newId().slice(0, 10)
      try {
        closeSync(openSync(this.#layout.historyFile(writer), 'ax'))
        syncFolder(this.#layout.history)
        return { writer, end: historyStart }
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw storeError(error, this.#layout.history)
      }
    }
  }

  #place(writer: HistoryWriter): LinePlace {
    const { seq, head } = writer.next
    const seen = this.#folder.unseenBy(writer.writer)
    return { writer: writer.writer, seq: seq + 1, prev: head, lamport: this.#lamport + 1, seen }
  }

  #stored(line: HistoryLine, end: typeof historyStart, inode: number): void {
    this.#folder.advance(line, end, inode)
    this.#events.heard(this.#hear(line))
  }

  #hear(line: HistoryLine): readonly StoredEvent[] {
    const events = storedEvents(line)
    this.#lamport = Math.max(this.#lamport, line.lamport)
    this.#state = events.reduce(fold, this.#state)
    this.#ahead = events.reduce(fold, this.#ahead)
    return events
  }

  #checkWhole(): void {
    const { broken } = this.#folder
    if (broken) throw new StoreHistoryBrokenError(broken.writer, broken.fault.lineNumber)
  }
}
