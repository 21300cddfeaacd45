import { createReadStream, type Dirent, readFileSync } from 'node:fs'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { EvidenceFolder, FolderEntry } from '@claimtrail/history/verifier'

/** Bytes of a chunk: large enough that asking for it costs nothing beside hashing it. */
const chunkBytes = 1024 * 1024

/** A folder of somebody else's, for example a bundle: all that is in it, and no link is followed. */
export function foreignFolder(root: string): EvidenceFolder {
  return folderOf(root, () => entriesBelow(root, ''))
}

/**
 * Some folders and files of an own project. A link to a file in the same folder counts as that file, as it does
 * for a source.
 */
export function ownFolder(root: string, parts: readonly string[]): EvidenceFolder {
  return folderOf(root, async () => {
    const entries: FolderEntry[] = []
    for (const part of parts) {
      const top = await lookAt(join(root, part))
      if (top === 'file') entries.push({ path: part, kind: 'file' })
      if (top !== 'folder') continue
      for (const entry of await entriesBelow(root, part)) {
        const isOwn = entry.kind === 'link' && (await staysInside(join(root, part), root, entry))
        entries.push(isOwn ? { ...entry, kind: 'file' } : entry)
      }
    }
    return entries
  })
}

function folderOf(root: string, list: EvidenceFolder['list']): EvidenceFolder {
  return {
    list,
    read: (path) => createReadStream(join(root, path), { highWaterMark: chunkBytes }),
    readWhole: (path) => readFileSync(join(root, path)),
  }
}

async function entriesBelow(root: string, top: string): Promise<FolderEntry[]> {
  const entries: FolderEntry[] = []
  const folders = [top]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) folders.push(path)
      else entries.push({ path, kind: kindOf(entry) })
    }
  }
  return entries
}

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isFile()) return 'file'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

/** What is at a path, behind a link, too; `undefined` when there is nothing. */
async function lookAt(path: string): Promise<'file' | 'folder' | undefined> {
  const stats = await stat(path).catch(() => undefined)
  if (stats?.isDirectory()) return 'folder'
  return stats?.isFile() ? 'file' : undefined
}

async function staysInside(folder: string, root: string, { path }: FolderEntry): Promise<boolean> {
  try {
    const [home, target] = await Promise.all([realpath(folder), realpath(join(root, path))])
    return target.startsWith(home + sep) && (await lstat(target)).isFile()
  } catch {
    // It leads nowhere, so it is told as the link that it is.
    return false
  }
}
