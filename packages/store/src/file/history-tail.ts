import type { Stats } from 'node:fs'
import {
  type HistoryPlace,
  historyStart,
  type LineFault,
  type LineOutline,
  type LineRef,
  type ReadLine,
} from '@claimtrail/history'
import { sha256 } from '@claimtrail/model/ids'
import { openHistory } from './archive/history-bytes.ts'
import { type FileStamp, isSameStamp, stampOf } from './file-stamp.ts'
import type { IndexFiles, IndexHeader } from './index/index-files.ts'
import { emptyIndex, LineIndex, type PackedIndex } from './index/line-index.ts'
import { outlinesForward, readBytes, readForward, type Stretch } from './read-forward.ts'

/** What is known of one history file: how far it was read, and where its lines are. */
export interface Tail {
  readonly stamp: FileStamp
  readonly end: HistoryPlace
  /** Of its last line. */
  readonly lamport: number
  readonly fault?: LineFault
  readonly torn?: { readonly lineNumber: number; readonly sizeBytes: number }
  /** The line of another file that its first line goes on from. */
  readonly continues?: LineRef
  /** Heads of other writers that its lines have seen. */
  readonly seen: Map<string, number>
  readonly index: LineIndex
}

/** A history file of which nothing was read. */
export function unreadTail(stats: Stats): Tail {
  const stamp = { ...stampOf(stats), sizeBytes: 0 }
  return { stamp, end: historyStart, lamport: 0, seen: new Map(), index: new LineIndex(emptyIndex) }
}

/** What an index that was kept knows of a file; `undefined` when the file is not the one that it is about. */
export function keptTail(
  path: string,
  writer: string,
  stats: Stats,
  files: IndexFiles,
): Tail | undefined {
  const header = files.header(writer)
  if (!header) return undefined
  const stamp = knownAs(header, path, stats)
  if (!stamp) return undefined
  const load = () => files.pairs(writer, header) ?? indexUpTo(path, writer, header.end.offset)
  return { ...header, stamp, seen: new Map(header.seen), index: new LineIndex(load) }
}

/** The tail of a file after reading what was appended to it; every new line is shown to `visit`. */
export function readOn(
  path: string,
  writer: string,
  tail: Tail,
  visit: (line: LineOutline) => void,
): Tail {
  return withStretches(tail, outlinesForward(path, writer, tail.end), visit)
}

/** The tail of a file after reading all of it and looking at the shape of every event. */
export function readAnew(path: string, writer: string, stats: Stats): Tail {
  return withStretches(unreadTail(stats), readForward(path, writer, historyStart), () => {})
}

function withStretches(
  { torn: _, ...before }: Tail,
  stretches: Iterable<Stretch<LineOutline>>,
  visit: (line: LineOutline) => void,
): Tail {
  let next: Tail = before
  for (const { stamp, lines, faults, torn, end } of stretches) {
    for (const line of lines) {
      next = withLine(next, line)
      visit(line.line)
    }
    const fault = next.fault ?? faults[0]
    next = { ...next, stamp, end, ...(fault && { fault }), ...(torn && { torn }) }
  }
  return next
}

/** The tail with one more line in its index. */
export function withLine(
  tail: Tail,
  { line, offset }: Pick<ReadLine<LineOutline>, 'line' | 'offset'>,
): Tail {
  for (const [writer, [seq]] of Object.entries(line.seen)) tail.seen.set(writer, seq)
  tail.index.add(line, offset)
  const { lamport, continues } = line
  return { ...tail, lamport: Math.max(tail.lamport, lamport), ...(continues && { continues }) }
}

/** Whether a file was cut or put in the place of the one that was read. */
export function isReplaced({ stamp }: Tail, found: Stats | undefined): boolean {
  return !found || found.ino !== stamp.inode || found.size < stamp.sizeBytes
}

/** What is known of a file that was archived since: the same lines, in another file. */
export function archivedTail(path: string, tail: Tail, found: Stats): Tail | undefined {
  if (tail.torn || tail.fault || !isArchiveOf(path, tail.end)) return undefined
  return { ...tail, stamp: stampOf(found) }
}

/**
 * The stamp under which a file is the one that an index is about. One that is as long as it was must not have been
 * touched; in a longer one, and in an archive, the last line must be the same.
 */
function knownAs({ stamp, end }: IndexHeader, path: string, stats: Stats): FileStamp | undefined {
  if (isSameStamp(stamp, stampOf(stats))) return stamp
  if (isArchiveOf(path, end)) return stampOf(stats)
  const isLonger = stats.ino === stamp.inode && stats.size > stamp.sizeBytes
  return isLonger && isLastLine(path, end) ? stamp : undefined
}

function isArchiveOf(path: string, end: HistoryPlace): boolean {
  const history = openHistory(path)
  history.close()
  return history.isArchived && history.sizeBytes === end.offset && isLastLine(path, end)
}

function isLastLine(path: string, { offset, head }: HistoryPlace): boolean {
  if (offset === 0) return true
  const start = Math.max(0, offset - lastLineBytes)
  const { bytes } = readBytes(path, start, offset - start)
  if (bytes.at(-1) !== 10) return false
  const before = bytes.lastIndexOf(10, bytes.length - 2)
  return sha256(bytes.subarray(before + 1, -1)) === head
}

/** A line of any length ends within so many bytes. */
const lastLineBytes = 1024 * 1024 + 2

function indexUpTo(path: string, writer: string, end: number): PackedIndex {
  const index = new LineIndex(emptyIndex)
  for (const { lines } of outlinesForward(path, writer, historyStart)) {
    for (const { line, offset } of lines) if (offset < end) index.add(line, offset)
  }
  return index.pack()
}
