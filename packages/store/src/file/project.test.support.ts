import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { base32 } from '@claimtrail/model/ids'
import { onTestFinished } from 'vitest'
import { openFileStore, type Store } from '../index.ts'
import type { FileStoreOptions } from './file-store.ts'

/** An id as the command line makes them. */
export function newId(): string {
  return base32(randomBytes(16))
}

/** A new, empty project folder, taken away when the test is done. */
export async function makeProject(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'claimtrail-store-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  return root
}

export function open(root: string, options: Partial<FileStoreOptions> = {}): Promise<Store> {
  return openFileStore(root, { newId, ...options })
}

/** Every file below a folder with its content, by path. */
export async function snapshot(root: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const read = await Promise.all(
    files.map(async (file) => {
      const path = join(file.parentPath, file.name)
      return [path.slice(root.length + 1), await readFile(path, 'latin1')] as const
    }),
  )
  return new Map(read.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Paths of a project's history files. */
export async function historyFiles(root: string): Promise<readonly string[]> {
  const folder = join(root, 'annotations', 'history')
  return (await readdir(folder)).sort().map((name) => join(folder, name))
}
