import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EvidenceFolder } from '@claimtrail/history/verifier'

/** A folder in memory, by paths below it with `/`. */
export type MemoryFiles = ReadonlyMap<string, Buffer>

/** All files below a folder of the disk. */
export async function readFiles(root: string): Promise<MemoryFiles> {
  const files = new Map<string, Buffer>()
  for (const entry of await readdir(root, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(root.length + 1), await readFile(path))
  }
  return files
}

/** The folder as verifying reads it, in small chunks. */
export function memoryFolder(files: MemoryFiles, chunkBytes = 4_096): EvidenceFolder {
  const bytesOf = (path: string): Buffer => {
    const bytes = files.get(path)
    if (!bytes) throw new RangeError(`${path} is not there`)
    // Verifying keeps no bytes of a chunk, so what it does to them must not matter.
    return bytes
  }
  return {
    list: async () => [...files.keys()].map((path) => ({ path, kind: 'file' as const })),
    read: async function* (path) {
      const bytes = bytesOf(path)
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        yield bytes.subarray(at, at + chunkBytes)
      }
    },
    readWhole: bytesOf,
  }
}
