import { EncryptedSourceError, type Limits, SourceTooLargeError } from '@claimtrail/parse'
import { ArchiveRefusedError } from './errors.ts'

/** One file in an archive, as the directory at its end says. Sizes are claims until they are counted. */
export interface ZipEntry {
  readonly name: string
  /** 0 is stored, 8 is deflated. */
  readonly method: number
  readonly packed: Uint8Array
  readonly sizeBytes: number
}

/** A file's row in the directory, before its place is looked up. */
interface Row {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly packedSize: number
  readonly sizeBytes: number
  readonly headerAt: number
}

const endMark = 0x06054b50
const rowMark = 0x02014b50
const headerMark = 0x04034b50
/** Longest end record: 22 bytes and a comment. */
const endLength = 22 + 0xffff

/**
 * Read the directory of an archive. Nothing is unpacked, and everything that the directory claims is held against the
 * limits. Linear in the directory.
 *
 * @throws {@link ArchiveRefusedError} It is damaged, or names a file twice.
 * @throws {@link EncryptedSourceError} A file in it needs a password.
 * @throws {@link SourceTooLargeError} It claims more than a limit allows.
 */
export function readZipDirectory(
  path: string,
  bytes: Uint8Array,
  limits: Limits,
): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const rows = readRows(path, view, limits)
    checkRows(path, rows, bytes.length, limits)
    return new Map(rows.map((row) => [row.name, toEntry(path, row, view, bytes)]))
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new ArchiveRefusedError(path, 'the archive is cut off', { cause })
  }
}

function readRows(path: string, view: DataView, limits: Limits): readonly Row[] {
  const end = findEnd(path, view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw new SourceTooLargeError(path, 'entries', count, limits.entries)
  const rows: Row[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== rowMark) {
      throw new ArchiveRefusedError(path, 'its directory is damaged')
    }
    rows.push(readRow(view, at))
    at += 46 + lengthAt(view, at + 28) + lengthAt(view, at + 30) + lengthAt(view, at + 32)
  }
  return rows
}

function findEnd(path: string, view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength)
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at
  }
  throw new ArchiveRefusedError(path, 'the archive is cut off or is none')
}

function readRow(view: DataView, at: number): Row {
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, lengthAt(view, at + 28))
  return {
    name: new TextDecoder().decode(nameBytes),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packedSize: view.getUint32(at + 20, true),
    sizeBytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  }
}

function lengthAt(view: DataView, at: number): number {
  return view.getUint16(at, true)
}

function checkRows(path: string, rows: readonly Row[], packed: number, limits: Limits): void {
  const names = new Set<string>()
  let total = 0
  for (const { name, isEncrypted, sizeBytes } of rows) {
    // Word takes names that differ in case for the same file.
    const key = name.toLowerCase()
    if (names.has(key)) throw new ArchiveRefusedError(path, `it holds "${name}" twice`)
    if (isEncrypted) throw new EncryptedSourceError(path)
    names.add(key)
    total += sizeBytes
  }
  checkInflated(path, total, packed, limits)
}

/**
 * Refuse an archive that becomes too large when it is unpacked.
 *
 * @throws {@link SourceTooLargeError} Naming `inflatedBytes` or `ratio`.
 */
export function checkInflated(path: string, total: number, packed: number, limits: Limits): void {
  const { inflatedBytes, ratio } = limits
  if (total > inflatedBytes) {
    throw new SourceTooLargeError(path, 'inflatedBytes', total, inflatedBytes)
  }
  const found = Math.ceil(total / Math.max(1, packed))
  if (found > ratio) throw new SourceTooLargeError(path, 'ratio', found, ratio)
}

function toEntry(path: string, row: Row, view: DataView, bytes: Uint8Array): ZipEntry {
  const { name, method, sizeBytes, headerAt, packedSize } = row
  if (view.getUint32(headerAt, true) !== headerMark) {
    throw new ArchiveRefusedError(path, `the place of "${name}" is wrong`)
  }
  const start = headerAt + 30 + lengthAt(view, headerAt + 26) + lengthAt(view, headerAt + 28)
  if (start + packedSize > bytes.length) {
    throw new ArchiveRefusedError(path, `"${name}" is cut off`)
  }
  return { name, method, sizeBytes, packed: bytes.subarray(start, start + packedSize) }
}
