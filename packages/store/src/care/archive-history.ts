import { existsSync, rmSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import {
  type HistoryPlace,
  historyStart,
  type LineOutline,
  type LineRef,
  outlineLine,
} from '@claimtrail/history'
import { StoreArchiveError } from '../errors.ts'
import { archivePath } from '../file/archive/history-bytes.ts'
import { writeArchive } from '../file/archive/write-archive.ts'
import { storeError, syncFolder } from '../file/durable.ts'
import { type FileStamp, stampOf } from '../file/file-stamp.ts'
import { HistoryListing } from '../file/history-listing.ts'
import { IndexFiles } from '../file/index/index-files.ts'
import { type Layout, layoutOf } from '../file/layout.ts'
import { outlinesForward, type Stretch } from '../file/read-forward.ts'
import { readLinesAt } from '../file/read-lines-at.ts'

/** How history files are archived. */
export interface ArchiveOptions {
  /** 26 characters of base32, never the same twice: names temporary files. */
  readonly newId: () => string
  /** Only look. */
  readonly dryRun?: boolean
  /** Stops between two files: what is archived until then stays. */
  readonly signal?: AbortSignal
}

/** A history file that was archived, or would be. Paths are relative to the project folder. */
export interface ArchivedFile {
  readonly path: string
  readonly archive: string
  readonly lines: number
  readonly sizeBytes: number
  /** Absent when nothing was written. */
  readonly archiveBytes?: number
}

/** What archiving did. */
export interface ArchiveReport {
  readonly archived: readonly ArchivedFile[]
  /** Files that stay as they are, each with the reason. */
  readonly left: readonly LeftFile[]
}

/** A history file that was not archived. */
export interface LeftFile {
  readonly path: string
  readonly reason: string
  /** Something is wrong with it. */
  readonly isFaulty: boolean
}

/**
 * Pack the history files that are full, and that others go on from, into `annotations/history/archive/`. Nobody
 * appends to these, so no lock is needed; other processes go on, and read the archive from then on.
 *
 * A file goes only when its archive was read back from the disk: cut off at any moment, one whole copy is there, and
 * when both are, the file counts.
 *
 * @throws StoreFullError There is no room; nothing is lost.
 * @throws StoreReadOnlyError The folder cannot be written to.
 * @throws StoreArchiveError The disk does not give back what was written; the file stays.
 */
export async function archiveHistory(
  root: string,
  { newId, dryRun = false, signal }: ArchiveOptions,
): Promise<ArchiveReport> {
  const layout = layoutOf(resolve(root))
  const writers = [...new HistoryListing(layout.history).look(() => false).keys()]
  const continued = continuedLines(layout, writers)
  const archived: ArchivedFile[] = []
  const left: LeftFile[] = []
  for (const writer of writers) {
    const path = layout.historyFile(writer)
    if (signal?.aborted || !existsSync(path)) continue
    const shown = relative(layout.root, path)
    const { end, stamp, reason } = readClosed(path, writer, continued.get(writer))
    if (!stamp) {
      left.push({ path: shown, reason, isFaulty: reason !== stillOpen })
      continue
    }
    const archive = relative(layout.root, archivePath(path))
    const file = { path: shown, archive, lines: end.lineCount, sizeBytes: stamp.sizeBytes }
    const written = dryRun ? {} : await archiveOne(layout, writer, { end, stamp }, newId)
    archived.push({ ...file, ...written })
  }
  return { archived, left }
}

/** A file that nobody appends to, read to its end; or why it cannot be archived. */
type Read =
  | { readonly end: HistoryPlace; readonly stamp: FileStamp; readonly reason?: never }
  | { readonly end?: never; readonly stamp?: never; readonly reason: string }

const stillOpen = 'it is not full, so somebody may still append to it'

/** Of each writer that another file goes on from, the line where it does. */
function continuedLines(layout: Layout, writers: readonly string[]): ReadonlyMap<string, LineRef> {
  const continued = new Map<string, LineRef>()
  for (const writer of writers) {
    const [first] = readLinesAt(layout.historyFile(writer), [0])
    const line = first && outlineLine(first).line
    if (line?.continues) continued.set(line.continues[0], line.continues)
  }
  return continued
}

/** Read a file and check every line of it. O(bytes), and memory for a stretch. */
function readClosed(path: string, writer: string, continued: LineRef | undefined): Read {
  if (!continued) return { reason: stillOpen }
  let last: Stretch<LineOutline> | undefined
  for (const stretch of outlinesForward(path, writer, historyStart)) {
    last = stretch
    const [fault] = stretch.faults
    if (fault) return { reason: `it is damaged at line ${fault.lineNumber}: ${fault.reason}` }
  }
  const [, seq, head] = continued
  if (last?.torn) return { reason: 'it ends with an unfinished line ("claimtrail repair --trim")' }
  if (last?.end.head === head) return { end: last.end, stamp: last.stamp }
  return { reason: `another file goes on from line ${seq} of it, which is not its last` }
}

async function archiveOne(
  layout: Layout,
  writer: string,
  { end, stamp }: { readonly end: HistoryPlace; readonly stamp: FileStamp },
  newId: () => string,
): Promise<Pick<ArchivedFile, 'archiveBytes'>> {
  const path = layout.historyFile(writer)
  const isWhole = await writeArchive(path, newId)
  const { ino, size } = statSync(path)
  if (!isWhole || ino !== stamp.inode || size !== end.offset) {
    throw new StoreArchiveError(relative(layout.root, path))
  }
  try {
    rmSync(path, { force: true })
    syncFolder(layout.history)
  } catch (error) {
    throw storeError(error, path)
  }
  const archive = stampOf(statSync(archivePath(path)))
  await keepIndex(new IndexFiles(layout.local.index, newId), writer, end, archive)
  return { archiveBytes: archive.sizeBytes }
}

/** An index of the whole file is as good for its archive. */
async function keepIndex(
  indexes: IndexFiles,
  writer: string,
  end: HistoryPlace,
  stamp: FileStamp,
): Promise<void> {
  const header = indexes.header(writer)
  const pairs = header?.end.head === end.head && indexes.pairs(writer, header)
  if (header && pairs) await indexes.save(writer, { ...header, stamp }, pairs)
}
