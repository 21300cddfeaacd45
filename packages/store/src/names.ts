import type { SourceId, Version } from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import { StoreTextMismatchError, StoreUnsafeNameError } from './errors.ts'

/** Longest file name that leaves room for an extension and a temporary suffix (255 bytes on most systems). */
const maxNameBytes = 200

/** Longest id, in bytes: a path has to stay below 4,096. */
const maxIdBytes = 1000

/** Whether a source's id can be a path: names joined by `/`, none of which leads anywhere else. */
export function isSafeSourceId(id: SourceId): boolean {
  return (
    Buffer.byteLength(id) <= maxIdBytes &&
    id.split('/').every((name) => isSafeName(name) && Buffer.byteLength(name) <= maxNameBytes)
  )
}

/**
 * Refuse ids of sources that cannot be paths.
 *
 * @throws {@link StoreUnsafeNameError}
 */
export function checkSourceId(id: SourceId): void {
  if (!isSafeSourceId(id)) throw new StoreUnsafeNameError(id)
}

/** Whether something is a SHA-256 in lower-case hex, and so a safe file name. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

/**
 * Refuse a version that cannot be kept under its names.
 *
 * @throws {@link StoreUnsafeNameError} Its id or source is no file name.
 * @throws {@link StoreTextMismatchError} The text does not have the hash that it names.
 */
export function checkVersion(version: Version, text: string): void {
  if (!isHash(version.id)) throw new StoreUnsafeNameError(version.id)
  checkSourceId(version.source)
  const fits = text.length === version.textLength && sha256(text) === version.textSha256
  if (!fits) throw new StoreTextMismatchError(version.id)
}

function isSafeName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[\0\\]/.test(name)
}
