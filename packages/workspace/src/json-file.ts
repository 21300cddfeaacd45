import { readFile } from 'node:fs/promises'
import { findJsonError, lineIndex } from '@claimtrail/text'
import { FileAccessError, NotJsonError } from './errors.ts'

/**
 * The JSON value in a file; `undefined` when there is no file.
 *
 * @param shown - The path as messages show it.
 * @throws {@link NotJsonError} Naming the line.
 */
export async function readJson(path: string, shown: string): Promise<unknown> {
  const text = await readText(path, shown)
  if (text === undefined) return undefined
  const json = text.replace(/^\uFEFF/, '')
  const error = findJsonError(json)
  if (!error) return JSON.parse(json)
  throw new NotJsonError(shown, lineIndex(json).place(error.offset).lineNumber, error.reason)
}

async function readText(path: string, shown: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw new FileAccessError(shown, error)
  }
}

/** Whether an error of the file system says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
