import { open } from 'node:fs/promises'
import { storeError } from '../../file/durable.ts'
import type { TornTail } from './examine-file.ts'
import { keepCopy, type Mending } from './keep-copy.ts'

/**
 * Remove a torn tail.
 *
 * @returns The path of the copy that is kept of it.
 * @throws StoreReadOnlyError The file cannot be written to.
 */
export async function trimTail(
  mending: Mending,
  writer: string,
  { offset }: TornTail,
): Promise<string> {
  const path = mending.layout.historyFile(writer)
  const kept = await keepCopy(mending, path, `${writer}-tail`, offset)
  try {
    const file = await open(path, 'r+')
    try {
      await file.truncate(offset)
      await file.datasync()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw storeError(error, path)
  }
  return kept
}
