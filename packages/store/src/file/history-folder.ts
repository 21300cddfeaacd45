import { closeSync, fdatasyncSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  decodeEvents,
  type EventOutline,
  type HistoryPlace,
  type LineFault,
  type LineOutline,
} from '@claimtrail/history'
import type { Sha256, SourceId, StoredEvent } from '@claimtrail/model'
import { openHistoryFile, statHistory } from './archive/history-bytes.ts'
import { type FileStamp, stampOf } from './file-stamp.ts'
import { HistoryListing } from './history-listing.ts'
import {
  archivedTail,
  isReplaced,
  keptTail,
  readAnew,
  readOn,
  type Tail,
  unreadTail,
  withLine,
} from './history-tail.ts'
import type { IndexFiles } from './index/index-files.ts'
import type { LineKey } from './index/line-keys.ts'
import { readLinesAt } from './read-lines-at.ts'

/** Who wants to know what a look at the folder brings. */
export interface FolderEvents {
  /** A file was cut, replaced or taken away (git does that), or came with an index: what was made of all files counts no more. */
  replaced(): void
  /** A line that was not known before, except those of files that an index knows. */
  line(line: LineOutline): void
}

/**
 * The history files of a project: what is appended to them, and the lines that are about something.
 *
 * Synchronous on purpose: between looking at the history and queueing a line nothing else may run.
 */
export class HistoryFolder {
  /** The folder's path. */
  readonly root: string
  readonly #indexes: IndexFiles
  readonly #events: FolderEvents
  readonly #listing: HistoryListing
  readonly #tails = new Map<string, Tail>()
  /** Files that another one goes on from, and where it does. */
  readonly #continued = new Map<string, number>()
  /** Writers whose new lines may be in the page cache only. */
  readonly #unsynced = new Set<string>()
  #changes = 0

  constructor(folder: string, indexes: IndexFiles, events: FolderEvents) {
    this.root = folder
    this.#indexes = indexes
    this.#events = events
    this.#listing = new HistoryListing(folder)
  }

  get tails(): ReadonlyMap<string, Tail> {
    return this.#tails
  }

  /** As long as this number is the same, nothing was read, found or missed but what the own process appended. */
  get changes(): number {
    return this.#changes
  }

  /** The first damage in the middle of a file, if any. */
  get broken(): { readonly writer: string; readonly fault: LineFault } | undefined {
    for (const [writer, { fault }] of this.#tails) if (fault) return { writer, fault }
    return undefined
  }

  /** The largest Lamport time of all lines. */
  get lamport(): number {
    let largest = 0
    for (const { lamport } of this.#tails.values()) largest = Math.max(largest, lamport)
    return largest
  }

  /** Whether an index on disk knows some of the history. */
  get isIndexed(): boolean {
    return [...this.#tails.values()].some(({ end, index }) => end.lineCount > index.unsavedLines)
  }

  /** Whether a writer's file is full and another one goes on from its last line: nothing is ever appended to it. */
  isClosed(writer: string): boolean {
    const seq = this.#continued.get(writer)
    return seq !== undefined && seq === this.#tails.get(writer)?.end.seq
  }

  /** Lines that no index on disk knows. */
  get unsavedLines(): number {
    let count = 0
    for (const { index } of this.#tails.values()) count += index.unsavedLines
    return count
  }

  /** Read what is new. The file of `own` is left out: its owner knows it. O(files that may grow + new bytes). */
  refresh(own?: string): void {
    const found = this.#listing.look((writer) => writer === own || this.isClosed(writer))
    this.#forgetReplaced(found, own)
    for (const [writer, stats] of found) {
      const tail = this.#tails.get(writer)
      if (tail && (writer === own || stats.size === tail.stamp.sizeBytes)) continue
      this.#read(writer, tail ?? this.#kept(writer, stats) ?? unreadTail(stats), stats)
    }
  }

  /** Wait until everything read so far is on stable storage: only then may it be built on. */
  sync(): void {
    for (const writer of this.#unsynced) {
      const { file } = openHistoryFile(this.path(writer))
      try {
        fdatasyncSync(file)
      } finally {
        closeSync(file)
      }
    }
    this.#unsynced.clear()
  }

  /** The owner of a file has appended a line to it. */
  advance(line: LineOutline, offset: number, end: HistoryPlace): void {
    const tail = this.#tails.get(line.writer)
    if (!tail) return
    const stamp = { ...tail.stamp, sizeBytes: end.offset }
    this.#keep(line.writer, { ...withLine(tail, { line, offset }), stamp, end })
  }

  /** Heads of the other writers that a writer's lines have not seen yet. */
  unseenBy(own: string): Readonly<Record<string, readonly [number, Sha256]>> {
    const seen = this.#tails.get(own)?.seen
    const news = [...this.#tails].filter(
      ([writer, { end }]) => writer !== own && end.seq > (seen?.get(writer) ?? 0),
    )
    return Object.fromEntries(news.map(([writer, { end }]) => [writer, [end.seq, end.head]]))
  }

  /** The events of all lines that have a key and are wanted: names may share a key. */
  *find(
    key: LineKey,
    isWanted: (event: EventOutline, line: LineOutline) => boolean,
  ): Generator<StoredEvent, void> {
    for (const [writer, { index }] of this.#tails) {
      const offsets = index.find(key)
      if (offsets.length === 0) continue
      for (const bytes of readLinesAt(this.path(writer), offsets)) {
        const found = bytes && decodeEvents(bytes, isWanted).line
        if (found?.writer === writer) yield* found.events
        else this.readAgain(writer)
      }
    }
  }

  /** Sources that something was said about, sorted. O(sources). */
  sources(): readonly SourceId[] {
    const sources = new Set<SourceId>()
    for (const { index } of this.#tails.values()) {
      for (const source of index.sources()) sources.add(source)
    }
    return [...sources].sort()
  }

  /** Keep the indexes that have grown. Only what is on stable storage may be in them. */
  async save(): Promise<void> {
    this.sync()
    for (const [writer, tail] of this.#tails) {
      if (tail.index.unsavedLines === 0) continue
      const { index, torn: _, ...header } = tail
      const stamp = this.#stampNow(writer, tail)
      await this.#indexes.save(writer, { ...header, stamp }, index.pack())
    }
  }

  /** Read all of a file again, which tells why a line is not as its index has it, or what an event is that has no shape. */
  readAgain(writer: string): void {
    const stats = statHistory(this.path(writer))
    if (!stats) return
    this.#changes += 1
    this.#keep(writer, readAnew(this.path(writer), writer, stats))
  }

  /** Where a writer's file is, or was before it was archived. */
  path(writer: string): string {
    return join(this.root, `${writer}.jsonl`)
  }

  /** The owner of a file does not look at it after each line. */
  #stampNow(writer: string, { stamp }: Tail): FileStamp {
    const found = statSync(this.path(writer), { throwIfNoEntry: false })
    const isSame = found?.size === stamp.sizeBytes && found.ino === stamp.inode
    return isSame ? stampOf(found) : stamp
  }

  #forgetReplaced(found: ReadonlyMap<string, Stats>, own: string | undefined): void {
    const before = this.#tails.size
    for (const [writer, tail] of this.#tails) {
      const stats = found.get(writer)
      // The owner may have appended to its file since that look.
      const isSame = writer === own ? stats?.ino === tail.stamp.inode : !isReplaced(tail, stats)
      if (isSame) continue
      this.#changes += 1
      const archived = stats && archivedTail(this.path(writer), tail, stats)
      if (archived) this.#tails.set(writer, archived)
      else this.#tails.delete(writer)
    }
    if (this.#tails.size < before) this.#events.replaced()
  }

  #kept(writer: string, stats: Stats): Tail | undefined {
    const tail = keptTail(this.path(writer), writer, stats, this.#indexes)
    if (!tail) return undefined
    this.#changes += 1
    this.#keep(writer, tail)
    // Its lines are told to nobody, so what the other files added up to until now is not all that there is.
    this.#events.replaced()
    return tail
  }

  #read(writer: string, tail: Tail, stats: Stats): void {
    if (tail.end.offset === stats.size && tail.end.offset > 0) return
    const visit = (line: LineOutline) => {
      this.#unsynced.add(writer)
      this.#events.line(line)
    }
    this.#changes += 1
    this.#keep(writer, readOn(this.path(writer), writer, tail, visit))
  }

  #keep(writer: string, tail: Tail): void {
    this.#tails.set(writer, tail)
    if (tail.continues) this.#continued.set(tail.continues[0], tail.continues[1])
  }
}
