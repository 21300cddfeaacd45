import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { SourceMeta } from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import { writeNew } from './atomic-file.ts'
import { OutsideSourcesError, SourceIdError, SourceIdTakenError } from './errors.ts'
import type { Layout } from './layout.ts'
import { isSidecar, scanSources, sidecarPath } from './scan.ts'

/** A text to take in as a source. */
export interface NewSource {
  /** The name it had: gives the extension and, without `id`, the id. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly id?: string
  readonly meta: SourceMeta
}

/** What adding did, or would do. */
export interface AddedSource {
  readonly id: string
  readonly path: string
  readonly sha256: string
  readonly sizeBytes: number
}

/**
 * Copy a text into `source-docs/` untouched and write its sidecar. An existing source is never overwritten.
 *
 * @throws {@link SourceIdError}, {@link SourceIdTakenError}, {@link OutsideSourcesError}
 */
export async function addSource(
  layout: Layout,
  added: NewSource,
  dryRun = false,
): Promise<AddedSource> {
  const extension = extname(added.name) || '.txt'
  const id = checkId(
    added.id ?? basename(added.name, extname(added.name)).replace(/[^\p{L}\p{N}._-]+/gu, '-'),
  )
  const path = `source-docs/${id}${extension}`
  if (isSidecar(path)) throw new SourceIdError(id)
  const target = join(layout.sources, `${id}${extension}`)
  const taken = (await scanSources(layout)).find((source) => source.id === id)?.path
  const inTheWay =
    taken ?? [path, sidecarPath(path)].find((each) => existsSync(join(layout.root, each)))
  if (inTheWay !== undefined) throw new SourceIdTakenError(id, [inTheWay, added.name])
  if (!dryRun) {
    await writeOnce(target, added.bytes, id, [path, added.name])
    const sidecar = `${JSON.stringify(added.meta, null, 2)}\n`
    await writeOnce(sidecarPath(target), sidecar, id, [sidecarPath(path), added.name])
  }
  return { id, path, sha256: sha256(added.bytes), sizeBytes: added.bytes.length }
}

/** Another process may add the same at the same moment. */
async function writeOnce(
  path: string,
  content: string | Uint8Array,
  id: string,
  names: readonly string[],
): Promise<void> {
  try {
    await writeNew(path, content)
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw isTaken ? new SourceIdTakenError(id, names) : error
  }
}

function checkId(id: string): string {
  if (id.split('/').includes('..') || id.startsWith('/')) throw new OutsideSourcesError(id)
  const parts = id.split('/').every((part) => /^[\p{L}\p{N}_-][\p{L}\p{N}._-]*$/u.test(part))
  if (!parts || id.length > 200) throw new SourceIdError(id)
  return id
}
