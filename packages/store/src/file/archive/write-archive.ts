import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Sha256 } from '@claimtrail/model'
import { writeWhole } from '../durable.ts'
import { blockBytesFor, encodeTable } from './block-table.ts'
import { archivePath, type HistoryBytes, openArchiveOf, openHistory } from './history-bytes.ts'

/** What is archived is written once and kept for ever, so time matters less than size. */
const level = 9

/**
 * Write the archive of a history file beside it, whole and synced; the file stays. The same content gives the same
 * bytes, so that two clones may archive the same file. O(bytes), and memory for a block.
 *
 * @returns Whether the archive, read back from the disk, holds every byte of the file.
 */
export async function writeArchive(path: string, newId: () => string): Promise<boolean> {
  const history = openHistory(path)
  try {
    await writeWhole(archivePath(path), membersOf(history), { newId, sync: true })
    const archived = openArchiveOf(path)
    try {
      return archived.sizeBytes === history.sizeBytes && hashOf(archived) === hashOf(history)
    } finally {
      archived.close()
    }
  } finally {
    history.close()
  }
}

async function* membersOf(history: HistoryBytes): AsyncGenerator<Buffer, void> {
  const { sizeBytes } = history
  const memberBytes: number[] = []
  for (const block of blocksOf(history)) {
    const member = await compress(block, { level })
    // The system that it was made on: "unknown", so that all make the same bytes.
    member[9] = 255
    memberBytes.push(member.length)
    yield member
  }
  yield encodeTable({ blockBytes: blockBytesFor(sizeBytes), sizeBytes, memberBytes })
}

const compress = promisify<Buffer, { level: number }, Buffer>(gzip)

function* blocksOf(history: HistoryBytes): Generator<Buffer, void> {
  const blockBytes = blockBytesFor(history.sizeBytes)
  for (let offset = 0; offset < history.sizeBytes; offset += blockBytes) {
    yield history.read(offset, blockBytes)
  }
}

function hashOf(history: HistoryBytes): Sha256 {
  const hash = createHash('sha256')
  for (const block of blocksOf(history)) hash.update(block)
  return hash.digest('hex')
}
