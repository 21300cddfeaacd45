import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { SourceMeta } from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import { writeWhole } from './atomic-file.ts'
import { OutsideSourcesError, SourceIdError, SourceIdTakenError } from './errors.ts'
import type { Layout } from './layout.ts'
import { scanSources, sidecarPath } from './scan.ts'

/** A text to take in as a source. */
export interface NewSource {
  /** The name it had: gives the extension and, without `id`, the id. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly id?: string
  readonly meta: SourceMeta & { readonly mediaType?: string }
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
    added.id ?? basename(added.name, extname(added.name)).replace(/[^\w.-]+/g, '-'),
  )
  const path = `source-docs/${id}${extension}`
  const target = join(layout.sources, `${id}${extension}`)
  const taken = (await scanSources(layout)).find((source) => source.id === id)
  if (taken || existsSync(target))
    throw new SourceIdTakenError(id, [taken?.path ?? path, added.name])
  if (!dryRun) {
    await writeWhole(target, added.bytes)
    await writeWhole(sidecarPath(target), `${JSON.stringify(added.meta, null, 2)}\n`)
  }
  return { id, path, sha256: sha256(added.bytes), sizeBytes: added.bytes.length }
}

function checkId(id: string): string {
  if (id.split('/').includes('..') || id.startsWith('/')) throw new OutsideSourcesError(id)
  const parts = id.split('/').every((part) => /^[\p{L}\p{N}_-][\p{L}\p{N}._-]*$/u.test(part))
  if (!parts || id.length > 200) throw new SourceIdError(id)
  return id
}
