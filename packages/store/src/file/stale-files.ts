import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Layout } from './layout.ts'

/**
 * Whoever writes a temporary file renames it within moments. One that slept for longer finds its file gone, tells that
 * it could not write, and nothing is lost: what counts is never kept in a temporary file alone.
 */
const staleMs = 60 * 60 * 1000

/** Names that only our temporary files have: of the store, and of the workspace beside it. */
const temporary = /^\.[a-z2-7]{26}\.tmp$|\.[0-9a-f]{12}\.tmp$/

/** Files of batons that nobody left and nobody holds: their owner died while it wrote or took one. */
const halfBaton = /^[\w-]{1,64}\.(?:tmp|held-\d{1,15})$/

/**
 * Remove what killed processes left half written. Only files of ours, by their names, that are older than any process
 * could still be writing them; whatever cannot be removed is left.
 *
 * @param nowMs - What time it is, as the disk tells times. When the clock went back, less is removed.
 */
export async function removeStaleFiles(layout: Layout, nowMs: number): Promise<void> {
  const { annotations, claims, history, versions, local } = layout
  const folders = [annotations, history, versions, local.folder]
  const deep = [claims, join(history, 'archive'), ...foldersOf(layout)]
  const found = [
    ...(await Promise.all(folders.map((folder) => filesIn(folder, false)))),
    ...(await Promise.all(deep.map((folder) => filesIn(folder, true)))),
  ].flat()
  const left = found.filter((path) => temporary.test(basename(path)))
  const batons = await filesIn(local.batons, false)
  left.push(...batons.filter((path) => halfBaton.test(basename(path))))
  await Promise.all(left.map((path) => removeIfStale(path, nowMs)))
}

function foldersOf({ local }: Layout): readonly string[] {
  const { versions, analyses, sources, rejected, adopted, index } = local
  return [versions, analyses, sources, rejected, adopted, index]
}

async function filesIn(folder: string, recursive: boolean): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive }).catch(() => [])
  return names.map((name) => join(folder, name))
}

async function removeIfStale(path: string, nowMs: number): Promise<void> {
  try {
    const stats = await stat(path)
    if (stats.isFile() && nowMs - stats.mtimeMs > staleMs) await rm(path)
  } catch {
    // Gone already, or not ours to remove.
  }
}
