import { readFile, stat } from 'node:fs/promises'
import {
  checkShape,
  type Source,
  type SourceFile,
  type SourceMeta,
  sourceMetaSchema,
} from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import { FileAccessError } from './errors.ts'
import { readJson } from './json-file.ts'
import { type FoundSource, sidecarPath } from './scan.ts'

/** A source read from disk: its bytes, and the record that its bytes and sidecar make. */
export interface ReadSource {
  readonly file: SourceFile
  readonly source: Source
}

/**
 * Read a source and its sidecar.
 *
 * @throws The failure that scanning found, {@link FileAccessError}, or SourceTooLargeError before a byte is read.
 */
export async function readSource(found: FoundSource, sizeLimitBytes?: number): Promise<ReadSource> {
  if (found.failure) throw found.failure
  const bytes = await readBytes(found, sizeLimitBytes)
  const meta = await readMeta(found)
  const file = { id: found.id, path: found.path, bytes, ...asRead(meta) }
  const source = {
    id: found.id,
    path: found.path,
    sha256: sha256(bytes),
    sizeBytes: bytes.length,
    meta,
  }
  return { file, source }
}

/** No default limit is lower: a file up to this size needs no parser to say that it may be read. */
const surelySmallBytes = 1_048_576

async function readBytes(found: FoundSource, sizeLimitBytes?: number): Promise<Uint8Array> {
  const { size } = await access(found, stat(found.absolute))
  if (size > (sizeLimitBytes ?? surelySmallBytes)) await checkSize(found, size, sizeLimitBytes)
  return access(found, readFile(found.absolute))
}

/** Imports the parser here and not above: who only reads claims, or audits what has not changed, needs none. */
async function checkSize(found: FoundSource, size: number, sizeLimitBytes?: number): Promise<void> {
  const { defaultLimits, SourceTooLargeError } = await import('@claimtrail/parse')
  const limit = sizeLimitBytes ?? defaultLimits.sizeBytes
  if (size > limit) throw new SourceTooLargeError(found.path, 'sizeBytes', size, limit)
}

async function access<Result>(found: FoundSource, work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    throw new FileAccessError(found.path, error)
  }
}

async function readMeta(found: FoundSource): Promise<SourceMeta> {
  const shown = sidecarPath(found.path)
  const value = await readJson(sidecarPath(found.absolute), shown)
  return value === undefined ? {} : checkShape(sourceMetaSchema, value, shown)
}

/** How the sidecar says that the bytes are to be read, where they cannot tell themselves. */
function asRead({ mediaType, charset }: SourceMeta): Pick<SourceFile, 'mediaType' | 'charset'> {
  return {
    ...(mediaType !== undefined && { mediaType }),
    ...(charset !== undefined && { charset }),
  }
}
