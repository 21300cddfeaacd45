import { readFile } from 'node:fs/promises'
import { decodeLine, firstHead, type LineRef, sealLine } from '@claimtrail/history'
import type { Sha256 } from '@claimtrail/model'
import { base32 } from '@claimtrail/model/ids'
import { StoreHistoryBrokenError } from '../../errors.ts'
import { writeWhole } from '../../file/durable.ts'
import type { Branch, ChainLine } from './branches.ts'
import type { Fork } from './examine-file.ts'
import { keepCopy, type Mending } from './keep-copy.ts'

/** Where the branches of a forked file went. */
export interface SplitFile {
  /** The writers that the other branches belong to from then on. */
  readonly writers: readonly string[]
  /** Path of the copy of the file as it was. */
  readonly kept: string
}

/** A forked file. */
interface Forked {
  readonly writer: string
  readonly bytes: Buffer
  /** Lines that have another place now, by the hash that they had. */
  readonly moved: Map<Sha256, LineRef>
}

/**
 * Give every branch of a forked file but the first a file of its own, that goes on from the line where they part. The
 * new files come first, under names that their lines give: cut off anywhere, doing it again ends the same, and two
 * clones that split the same file make the same.
 *
 * @throws StoreHistoryBrokenError The file was changed meanwhile.
 */
export async function splitFork(
  mending: Mending,
  writer: string,
  { branches }: Fork,
): Promise<SplitFile> {
  const { layout, newId } = mending
  const path = layout.historyFile(writer)
  const kept = await keepCopy(mending, path, writer, 0)
  const [first, ...others] = branches
  const forked = { writer, bytes: await readFile(path), moved: new Map() }
  const writers: string[] = []
  for (const branch of others) {
    const name = nameOf(branch)
    const lines = asThoseOf(name, branch, forked)
    await writeWhole(layout.historyFile(name), joined(lines), { newId, sync: true })
    writers.push(name)
  }
  const stays = (first?.lines ?? []).map((line) => rawLine(forked, line))
  await writeWhole(path, joined(stays), { newId, sync: true })
  return { writers, kept }
}

/** The lines of a branch as another writer's. Names of entries do not depend on where they stand. */
function asThoseOf(name: string, { from, lines }: Branch, forked: Forked): readonly Uint8Array[] {
  const origin = from && (forked.moved.get(from.head) ?? [forked.writer, from.seq, from.head])
  let prev = firstHead
  return lines.map((place, index) => {
    const { line } = decodeLine(rawLine(forked, place))
    if (!line) throw new StoreHistoryBrokenError(forked.writer, place.lineNumber)
    const { continues = origin, ...said } = line
    const first = index === 0 && continues ? { continues } : {}
    const sealed = sealLine({ ...said, writer: name, seq: index + 1, prev, ...first })
    forked.moved.set(place.head, [name, index + 1, sealed.head])
    prev = sealed.head
    return sealed.bytes
  })
}

function nameOf({ lines }: Branch): string {
  return base32(Buffer.from(lines.at(-1)?.head ?? firstHead, 'hex')).slice(0, 10)
}

function rawLine({ bytes }: Forked, { offset }: ChainLine): Uint8Array {
  return bytes.subarray(offset, bytes.indexOf(10, offset))
}

function joined(lines: readonly Uint8Array[]): Buffer {
  return Buffer.concat(lines.flatMap((line) => [line, lineEnd]))
}

const lineEnd = Buffer.from('\n')
