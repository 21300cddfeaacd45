import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { SourceId } from '@claimtrail/model'
import type { ClaimtrailError } from '@claimtrail/text'
import {
  FileAccessError,
  NotAFileError,
  OutsideSourcesError,
  SourceIdTakenError,
} from './errors.ts'
import type { Layout } from './layout.ts'

/** A file in `source-docs/` that is a source, or would be one but for `failure`. */
export interface FoundSource {
  readonly id: SourceId
  /** Relative to the project folder, with `/`. */
  readonly path: string
  readonly absolute: string
  /** As the file system says; 0 when it says nothing. */
  readonly sizeBytes: number
  readonly failure?: ClaimtrailError
}

const sidecarEnding = '.source.json'

/** Every source in `source-docs/` and its folders, sorted by id. Hidden files and sidecars are none. */
export async function scanSources(layout: Layout): Promise<readonly FoundSource[]> {
  const found: FoundSource[] = []
  const home = await realpath(layout.sources).catch(() => undefined)
  if (home === undefined) return []
  const folders = [layout.sources]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await list(folder, layout)
    if (!Array.isArray(entries)) {
      found.push(entries)
      continue
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue
      const absolute = join(folder, entry.name)
      if (entry.isDirectory()) folders.push(absolute)
      else if (!isSidecar(entry.name)) found.push(await describe(absolute, home, layout))
    }
  }
  return markTwins(found).sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Whether a file says where its neighbour came from, and is no source itself. */
export function isSidecar(path: string): boolean {
  return path.endsWith(sidecarEnding)
}

/** The sidecar of a source file: `NAME.source.json` beside it. */
export function sidecarPath(path: string): string {
  return `${withoutExtension(path)}${sidecarEnding}`
}

/** The entries of a folder; one that cannot be listed is a source that cannot be read, and stops no other. */
async function list(folder: string, layout: Layout): Promise<Dirent[] | FoundSource> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    const path = shown(relative(layout.root, folder))
    const id = shown(relative(layout.sources, folder)).normalize('NFC') || path
    return { id, path, absolute: folder, sizeBytes: 0, failure: new FileAccessError(path, error) }
  }
}

/** A symbolic link may point anywhere: what it leads to must lie in `source-docs/` too. */
async function describe(absolute: string, home: string, layout: Layout): Promise<FoundSource> {
  const path = shown(relative(layout.root, absolute))
  const id = withoutExtension(shown(relative(layout.sources, absolute))).normalize('NFC')
  try {
    const real = await realpath(absolute)
    const inside = real === home || real.startsWith(home + sep)
    const stats = inside ? await stat(real) : undefined
    if (stats?.isFile()) return { id, path, absolute, sizeBytes: stats.size }
    const failure = inside ? new NotAFileError(path) : new OutsideSourcesError(path)
    return { id, path, absolute, sizeBytes: 0, failure }
  } catch (error) {
    return { id, path, absolute, sizeBytes: 0, failure: new FileAccessError(path, error) }
  }
}

function markTwins(found: readonly FoundSource[]): FoundSource[] {
  const paths = new Map<SourceId, string[]>()
  for (const { id, path } of found) paths.set(id, [...(paths.get(id) ?? []), path])
  return found.map((source) => {
    const twins = paths.get(source.id) ?? []
    if (twins.length < 2 || source.failure) return source
    return { ...source, failure: new SourceIdTakenError(source.id, twins.sort()) }
  })
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]+$/, '')
}

function shown(path: string): string {
  return path.split(sep).join('/')
}
