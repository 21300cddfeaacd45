import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StoreFullError, StoreReadOnlyError } from '../errors.ts'

/** How a file is written. */
export interface WriteOptions {
  /** Makes the temporary name unique, among processes too. */
  readonly newId: () => string
  /** Wait until it is on stable storage; for what cannot be derived again. */
  readonly sync: boolean
}

/**
 * Put a file in place whole or not at all, with the mode of the one before: written under another name, then
 * renamed. Folders are made as needed.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  { newId, sync }: WriteOptions,
): Promise<void> {
  const temporary = join(dirname(path), `.${newId()}.tmp`)
  try {
    const made = await mkdir(dirname(path), { recursive: true })
    const file = await open(temporary, 'wx')
    try {
      const isWhole = typeof content === 'string' || content instanceof Uint8Array
      // Each piece goes where the one before ended.
      for await (const piece of isWhole ? [content] : content) await file.writeFile(piece)
      if (sync) await file.sync()
    } finally {
      await file.close()
    }
    const before = await stat(path).catch(() => undefined)
    if (before) await chmod(temporary, before.mode & 0o777)
    await rename(temporary, path)
    if (sync) {
      syncFolder(dirname(path))
      if (made !== undefined) syncNames(dirname(path), dirname(made))
    }
  } catch (error) {
    // What went wrong first is what matters, so a failed clean-up must not hide it.
    await rm(temporary, { force: true }).catch(() => undefined)
    throw storeError(error, path)
  }
}

/** The bytes of a file; `undefined` when it is not there. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (isAbsence(error)) return undefined
    throw error
  }
}

/** Put a folder's names on stable storage; without it a new file may vanish with the power. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/**
 * Make a folder and put its name on stable storage, and those of the folders made on the way.
 *
 * @param top - Sync the names up to here, also of folders that were there: who made them may not have.
 */
export function makeFolder(path: string, top?: string): void {
  try {
    const made = mkdirSync(path, { recursive: true })
    const from = top ?? (made === undefined ? undefined : dirname(made))
    if (from !== undefined) syncNames(path, from)
  } catch (error) {
    throw storeError(error, path)
  }
}

/** Sync every folder above `path` up to `top`: a name is safe when the folder that holds it is. */
function syncNames(path: string, top: string): void {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    syncFolder(folder)
    if (folder === top || folder === dirname(folder)) return
  }
}

/** What a failed write means to a caller, when it means something. */
export function storeError(error: unknown, path: string): unknown {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    // A limit on the size of a file (`ulimit -f`).
    case 'EFBIG':
      return new StoreFullError(path, { cause: error })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    // A file stands where a folder should be.
    case 'ENOTDIR':
    case 'EEXIST':
      return new StoreReadOnlyError('is in a folder that cannot be written to', { cause: error })
    default:
      return error
  }
}

/** Whether an error says that a file or a folder on the way to it is not there. */
export function isAbsence(error: unknown): boolean {
  const code = errorCode(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** The system's name for what went wrong, for example `ENOSPC`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
}
