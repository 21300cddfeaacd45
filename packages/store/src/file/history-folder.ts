import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import {
  type HistoryLine,
  type HistoryPlace,
  historyStart,
  type LineFault,
  type ReadLine,
  readLines,
} from '@claimtrail/history'
import type { Sha256 } from '@claimtrail/model'
import { isAbsence } from './durable.ts'

/** How far one history file has been read. */
export interface Tail {
  readonly inode: number
  readonly sizeBytes: number
  readonly end: HistoryPlace
  readonly fault?: LineFault
  readonly torn?: { readonly lineNumber: number; readonly sizeBytes: number }
  /** Heads of other writers that its lines have seen. */
  readonly seen: Map<string, number>
}

/** What a look at the folder brought. */
export interface Refreshed {
  /** A file was cut, replaced or taken away (git does that), so that everything was read again. */
  readonly isFresh: boolean
  readonly lines: readonly ReadLine[]
}

/**
 * Reads the history files of a project, and later what was appended to them since.
 *
 * Synchronous on purpose: between looking at the history and queueing a line nothing else may run.
 */
export class HistoryFolder {
  readonly #folder: string
  readonly #tails = new Map<string, Tail>()
  /** Writers whose new lines may be in the page cache only. */
  readonly #unsynced = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  get tails(): ReadonlyMap<string, Tail> {
    return this.#tails
  }

  /** The first damage in the middle of a file, if any. */
  get broken(): { readonly writer: string; readonly fault: LineFault } | undefined {
    for (const [writer, { fault }] of this.#tails) if (fault) return { writer, fault }
    return undefined
  }

  /** Read what is new. The file of `own` is left out: its owner knows it. O(files + new bytes). */
  refresh(own?: string): Refreshed {
    const found = this.#look()
    const isFresh = [...this.#tails].some(([writer, tail]) => isReplaced(tail, found.get(writer)))
    if (isFresh) this.#tails.clear()
    const lines: ReadLine[] = []
    for (const [writer, stats] of found) {
      const tail = this.#tails.get(writer)
      if (tail && (writer === own || stats.size === tail.sizeBytes)) continue
      lines.push(...this.#read(writer, tail))
    }
    return { isFresh, lines }
  }

  /** Wait until everything read so far is on stable storage: only then may it be built on. */
  sync(): void {
    for (const writer of this.#unsynced) {
      const file = openSync(this.#path(writer), 'r')
      try {
        fdatasyncSync(file)
      } finally {
        closeSync(file)
      }
    }
    this.#unsynced.clear()
  }

  /** The owner of a file has appended a line to it. */
  advance(line: HistoryLine, end: HistoryPlace, inode: number): void {
    const before = this.#tails.get(line.writer)
    const seen = before?.seen ?? new Map<string, number>()
    for (const [writer, [seq]] of Object.entries(line.seen)) seen.set(writer, seq)
    this.#tails.set(line.writer, { inode, sizeBytes: end.offset, end, seen })
  }

  /** Heads of the other writers that a writer's lines have not seen yet. */
  unseenBy(own: string): Readonly<Record<string, readonly [number, Sha256]>> {
    const seen = this.#tails.get(own)?.seen
    const news = [...this.#tails].filter(
      ([writer, { end }]) => writer !== own && end.seq > (seen?.get(writer) ?? 0),
    )
    return Object.fromEntries(news.map(([writer, { end }]) => [writer, [end.seq, end.head]]))
  }

  #look(): ReadonlyMap<string, Stats> {
    const found = new Map<string, Stats>()
    for (const name of namesIn(this.#folder)) {
      const stats = statSync(join(this.#folder, name), { throwIfNoEntry: false })
      if (stats?.isFile()) found.set(name.slice(0, -'.jsonl'.length), stats)
    }
    return found
  }

  #read(writer: string, tail: Tail | undefined): readonly ReadLine[] {
    const from = tail?.end ?? historyStart
    const { bytes, inode } = readFrom(this.#path(writer), from.offset)
    const read = readLines(bytes, writer, { ...from, offset: 0 })
    const end = { ...read.end, offset: from.offset + read.end.offset }
    const seen = tail?.seen ?? new Map<string, number>()
    for (const { line } of read.lines) {
      for (const [other, [seq]] of Object.entries(line.seen)) seen.set(other, seq)
    }
    const fault = tail?.fault ?? read.faults[0]
    const sizeBytes = from.offset + bytes.length
    const { torn } = read
    this.#tails.set(writer, {
      inode,
      sizeBytes,
      end,
      seen,
      ...(fault && { fault }),
      ...(torn && { torn }),
    })
    if (read.lines.length > 0) this.#unsynced.add(writer)
    return read.lines
  }

  #path(writer: string): string {
    return join(this.#folder, `${writer}.jsonl`)
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[\w-]{1,64}\.jsonl$/.test(name))
      .sort()
  } catch (error) {
    if (isAbsence(error)) return []
    throw error
  }
}

function isReplaced(tail: Tail, found: Stats | undefined): boolean {
  return !found || found.ino !== tail.inode || found.size < tail.sizeBytes
}

function readFrom(path: string, offset: number): { bytes: Buffer; inode: number } {
  const file = openSync(path, 'r')
  try {
    const { size, ino: inode } = fstatSync(file)
    const bytes = Buffer.alloc(Math.max(0, size - offset))
    let length = 0
    while (length < bytes.length) {
      const count = readSync(file, bytes, length, bytes.length - length, offset + length)
      if (count === 0) break
      length += count
    }
    return { bytes: bytes.subarray(0, length), inode }
  } finally {
    closeSync(file)
  }
}
