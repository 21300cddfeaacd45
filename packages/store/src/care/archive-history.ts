import { rmSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { historyStart } from '@claimtrail/history'
import { StoreArchiveError } from '../errors.ts'
import { archivePath } from '../file/archive/history-bytes.ts'
import { writeArchive } from '../file/archive/write-archive.ts'
import { storeError, syncFolder } from '../file/durable.ts'
import { stampOf } from '../file/file-stamp.ts'
import { HistoryFolder } from '../file/history-folder.ts'
import type { Tail } from '../file/history-tail.ts'
import { IndexFiles } from '../file/index/index-files.ts'
import { type Layout, layoutOf } from '../file/layout.ts'
import { readForward } from '../file/read-forward.ts'

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
  const indexes = new IndexFiles(layout.local.index, newId)
  const folder = new HistoryFolder(layout.history, indexes, { replaced: nothing, line: nothing })
  folder.refresh()
  const archived: ArchivedFile[] = []
  const left: LeftFile[] = []
  for (const [writer, tail] of folder.tails) {
    const path = layout.historyFile(writer)
    const stats = statSync(path, { throwIfNoEntry: false })
    if (signal?.aborted || !stats) continue
    const names = {
      path: relative(layout.root, path),
      archive: relative(layout.root, archivePath(path)),
    }
    const reason = folder.isClosed(writer) ? faultOf(path, writer, tail) : stillOpen
    if (reason !== undefined) {
      left.push({ path: names.path, reason, isFaulty: reason !== stillOpen })
      continue
    }
    const file = { ...names, lines: tail.end.lineCount, sizeBytes: stats.size }
    if (dryRun) archived.push(file)
    else archived.push({ ...file, archiveBytes: await archiveOne(layout, writer, tail, newId) })
    if (!dryRun) await keepIndex(indexes, path, writer)
  }
  return { archived, left }
}

const stillOpen = 'it is not full, so somebody may still append to it'

/** Why a file that nobody appends to cannot be archived. Reads all of it. */
function faultOf(path: string, writer: string, { end }: Tail): string | undefined {
  for (const { faults, torn, end: read } of readForward(path, writer, historyStart)) {
    const [fault] = faults
    if (fault) return `it is damaged at line ${fault.lineNumber}: ${fault.reason}`
    if (torn)
      return `it ends at line ${torn.lineNumber} with an unfinished line; "claimtrail repair --trim" removes that`
    if (read.offset > end.offset) return 'it was written to meanwhile'
  }
  return undefined
}

async function archiveOne(
  layout: Layout,
  writer: string,
  { end, stamp }: Tail,
  newId: () => string,
): Promise<number> {
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
  return statSync(archivePath(path)).size
}

/** The index of the file is as good for its archive. */
async function keepIndex(indexes: IndexFiles, path: string, writer: string): Promise<void> {
  const header = indexes.header(writer)
  const pairs = header && indexes.pairs(writer, header)
  if (!pairs) return
  const stamp = stampOf(statSync(archivePath(path)))
  await indexes.save(writer, { ...header, stamp }, pairs)
}

function nothing(): void {}
