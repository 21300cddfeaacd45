import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { HistoryPlace, LineFault, LineRef } from '@claimtrail/history'
import { writeWhole } from '../durable.ts'
import type { FileStamp } from '../file-stamp.ts'
import type { PackedIndex } from './line-index.ts'

/** How much of a history file an index is about, and what reading it up to there gave. */
export interface IndexHeader {
  readonly stamp: FileStamp
  readonly end: HistoryPlace
  readonly lamport: number
  readonly seen: ReadonlyMap<string, number>
  readonly continues?: LineRef
  readonly fault?: LineFault
}

/** What stands in `<writer>.json`: the header, and what the pairs beside it must be. */
interface KeptHeader extends Omit<IndexHeader, 'seen'> {
  readonly format: typeof format
  readonly seen: readonly (readonly [string, number])[]
  readonly pairs: number
  readonly sum: number
}

const format = 'claimtrail/index@1'

/**
 * The indexes of a project, one a history file: a small header that opening reads, and the pairs, which are read when
 * something is looked up. Derived and local: whatever looks strange is as good as none.
 */
export class IndexFiles {
  readonly #folder: string
  readonly #newId: () => string

  constructor(folder: string, newId: () => string) {
    this.#folder = folder
    this.#newId = newId
  }

  /** What was kept for a writer. */
  header(writer: string): IndexHeader | undefined {
    const kept = this.#kept(writer)
    return kept && { ...kept, seen: new Map(kept.seen) }
  }

  /** The pairs that belong to a header; `undefined` when they are damaged or of another one. */
  pairs(writer: string, { end }: IndexHeader): PackedIndex | undefined {
    const kept = this.#kept(writer)
    if (kept?.end.offset !== end.offset) return undefined
    try {
      const bytes = readFileSync(join(this.#folder, `${writer}.pairs`))
      return crc32(bytes) === kept.sum ? decodePairs(bytes, kept.pairs) : undefined
    } catch {
      return undefined
    }
  }

  async save(writer: string, header: IndexHeader, packed: PackedIndex): Promise<void> {
    const bytes = encodePairs(packed)
    const kept: KeptHeader = {
      ...header,
      format,
      seen: [...header.seen],
      pairs: packed.keys.length,
      sum: crc32(bytes),
    }
    const options = { newId: this.#newId, sync: false }
    await writeWhole(join(this.#folder, `${writer}.pairs`), bytes, options)
    await writeWhole(join(this.#folder, `${writer}.json`), JSON.stringify(kept), options)
  }

  #kept(writer: string): KeptHeader | undefined {
    try {
      const value: unknown = JSON.parse(readFileSync(join(this.#folder, `${writer}.json`), 'utf8'))
      return isKept(value) ? value : undefined
    } catch {
      return undefined
    }
  }
}

function encodePairs({ keys, offsets, sources }: PackedIndex): Buffer {
  return Buffer.concat([
    Buffer.from(keys.buffer, keys.byteOffset, keys.byteLength),
    Buffer.from(offsets.buffer, offsets.byteOffset, offsets.byteLength),
    Buffer.from(JSON.stringify(sources)),
  ])
}

function decodePairs(bytes: Buffer, count: number): PackedIndex {
  const [middle, end] = [8 * count, 16 * count]
  return {
    keys: numbersIn(bytes.subarray(0, middle)),
    offsets: numbersIn(bytes.subarray(middle, end)),
    sources: JSON.parse(bytes.toString('utf8', end)),
  }
}

/** A copy, because numbers must begin at a multiple of eight. */
function numbersIn(bytes: Buffer): Float64Array {
  return new Float64Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  )
}

/** Only what nobody else writes is read here, so the outline is enough to tell it from damage. */
function isKept(value: unknown): value is KeptHeader {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === format &&
    'stamp' in value &&
    'end' in value &&
    'seen' in value &&
    Array.isArray(value.seen) &&
    'pairs' in value &&
    'sum' in value
  )
}
