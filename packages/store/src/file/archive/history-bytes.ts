import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { errorCode } from '../durable.ts'
import { type FileStamp, stampOf } from '../file-stamp.ts'
import { type ArchiveReader, openArchive } from './archive-bytes.ts'

/** The bytes of a history file that is open, whether or not it is archived. */
export interface HistoryBytes {
  /** Of the file as it is on the disk. */
  readonly stamp: FileStamp
  /** Of the history, unpacked. */
  readonly sizeBytes: number
  /** Why there may be fewer bytes than that: an archive that cannot be read at all. */
  readonly damage?: string
  readonly isArchived: boolean
  /** Up to `count` bytes from an offset on; fewer at the end, and where an archive is damaged. */
  read(offset: number, count: number): Buffer
  close(): void
}

/** Where a history file goes when it is archived: it counts only as long as the file itself is not there. */
export function archivePath(path: string): string {
  return join(dirname(path), 'archive', `${basename(path)}.gz`)
}

/** Whether a file is there, archived or not, and how it is. */
export function statHistory(path: string): Stats | undefined {
  return (
    statSync(path, { throwIfNoEntry: false }) ??
    statSync(archivePath(path), { throwIfNoEntry: false })
  )
}

/** Open a history file or, when it is not there, its archive: that is in place before the file goes. */
export function openHistoryFile(path: string): { file: number; isArchived: boolean } {
  try {
    return { file: openSync(path, 'r'), isArchived: false }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    return { file: openArchived(path, error), isArchived: true }
  }
}

/** The bytes of a history file, archived or not. */
export function openHistory(path: string): HistoryBytes {
  const { file, isArchived } = openHistoryFile(path)
  return bytesOf(file, isArchived)
}

/** The bytes in the archive of a history file, also when the file itself is there. */
export function openArchiveOf(path: string): HistoryBytes {
  return bytesOf(openSync(archivePath(path), 'r'), true)
}

function bytesOf(file: number, isArchived: boolean): HistoryBytes {
  try {
    const stamp = stampOf(fstatSync(file))
    const close = () => closeSync(file)
    if (!isArchived) return { ...plainBytes(file, stamp), close }
    const { reader, damage } = openArchive(file, stamp.sizeBytes)
    return { ...archivedBytes(reader, stamp, damage), close }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

/** An error about the file itself, not about an archive that nobody had expected. */
function openArchived(path: string, error: unknown): number {
  try {
    return openSync(archivePath(path), 'r')
  } catch (other) {
    throw errorCode(other) === 'ENOENT' ? error : other
  }
}

function plainBytes(file: number, stamp: FileStamp): Omit<HistoryBytes, 'close'> {
  const { sizeBytes } = stamp
  const read = (offset: number, count: number): Buffer => {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(count, sizeBytes - offset)))
    let length = 0
    while (length < bytes.length) {
      const got = readSync(file, bytes, length, bytes.length - length, offset + length)
      if (got === 0) break
      length += got
    }
    return bytes.subarray(0, length)
  }
  return { stamp, sizeBytes, isArchived: false, read }
}

function archivedBytes(
  reader: ArchiveReader | undefined,
  stamp: FileStamp,
  damage: string | undefined,
): Omit<HistoryBytes, 'close'> {
  const read = (offset: number, count: number) => reader?.read(offset, count) ?? Buffer.alloc(0)
  const sizeBytes = reader?.sizeBytes ?? 0
  return { stamp, sizeBytes, isArchived: true, read, ...(damage !== undefined && { damage }) }
}
