import { readSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type BlockTable, closingBytes, decodeTable, tableBytes } from './block-table.ts'

/** The content of an archive, or what is wrong with all of it. */
export type ArchiveBytes =
  | { readonly reader: ArchiveReader; readonly damage?: never }
  | { readonly reader?: never; readonly damage: string }

/** Find the blocks of an archive that is open. */
export function openArchive(file: number, fileBytes: number): ArchiveBytes {
  const closing = readAt(file, fileBytes - closingBytes, closingBytes)
  const lastBytes = tableBytes(closing)
  const table = decodeTable(readAt(file, fileBytes - lastBytes, lastBytes))
  if (!table || lastBytes + sum(table.memberBytes) !== fileBytes) {
    return { damage: 'the archive is cut, or none that claimtrail wrote' }
  }
  return { reader: new ArchiveReader(file, table) }
}

/** Reads the content of an archive from any place, unpacking the blocks that are asked for. */
export class ArchiveReader {
  readonly sizeBytes: number
  readonly #file: number
  readonly #table: BlockTable
  /** Where each member begins. */
  readonly #starts: readonly number[]
  #last: { readonly index: number; readonly bytes: Buffer | undefined } | undefined

  constructor(file: number, table: BlockTable) {
    this.#file = file
    this.#table = table
    this.sizeBytes = table.sizeBytes
    let start = 0
    this.#starts = table.memberBytes.map((bytes) => {
      start += bytes
      return start - bytes
    })
  }

  /** Up to `count` bytes from an offset on; fewer at the end, and before a block that is damaged. */
  read(offset: number, count: number): Buffer {
    const end = Math.min(this.sizeBytes, offset + count)
    const pieces: Buffer[] = []
    for (let at = offset; at < end; ) {
      const index = Math.floor(at / this.#table.blockBytes)
      const block = this.#block(index)
      if (!block) break
      const start = index * this.#table.blockBytes
      const piece = block.subarray(at - start, end - start)
      pieces.push(piece)
      at += piece.length
    }
    return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
  }

  #block(index: number): Buffer | undefined {
    if (this.#last?.index !== index) this.#last = { index, bytes: this.#unpack(index) }
    return this.#last.bytes
  }

  #unpack(index: number): Buffer | undefined {
    const { blockBytes, memberBytes, sizeBytes } = this.#table
    const member = readAt(this.#file, this.#starts[index] ?? 0, memberBytes[index] ?? 0)
    try {
      const bytes = gunzipSync(member, { maxOutputLength: blockBytes })
      return bytes.length === Math.min(blockBytes, sizeBytes - index * blockBytes)
        ? bytes
        : undefined
    } catch {
      return undefined
    }
  }
}

function readAt(file: number, offset: number, count: number): Buffer {
  if (offset < 0 || count <= 0 || count > maxReadBytes) return Buffer.alloc(0)
  const bytes = Buffer.allocUnsafe(count)
  let length = 0
  while (length < count) {
    const got = readSync(file, bytes, length, count - length, offset + length)
    if (got === 0) break
    length += got
  }
  return bytes.subarray(0, length)
}

/** More than any member of ours has: what a damaged file says is not believed. */
const maxReadBytes = 256 * 1024 * 1024

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
