import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { NotKnownError } from './errors.ts'
import type { Io } from './io.ts'

/**
 * The text of a file that an option names; `-` is standard input.
 *
 * @throws {@link NotKnownError} It cannot be read.
 */
export async function readArgumentFile(path: string, io: Io): Promise<string> {
  if (path === '-') return new TextDecoder().decode(await io.stdin())
  try {
    return await readFile(resolve(io.cwd, path), 'utf8')
  } catch {
    throw new NotKnownError('readable file', path, 'Give the path of a text file.')
  }
}
