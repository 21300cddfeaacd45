import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Use a new, empty folder, and take it away whatever happens. */
export async function withFolder<T>(
  use: (root: string) => Promise<T>,
  parent: string = tmpdir(),
): Promise<T> {
  const root = await mkdtemp(join(parent, 'claimtrail-faults-'))
  try {
    return await use(root)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** Where files cost no disk: for tests whose crashes are computed, or which count on nothing but names. */
export function memoryFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
}
