import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { NewSource } from '@claimtrail/workspace'
import { FileAccessError } from '@claimtrail/workspace'
import { UsageError } from './errors.ts'
import type { Io } from './io.ts'
import { type Options, textOption } from './options.ts'

/** A text before the options of the command line are known to it. */
export type TextToAdd = Pick<NewSource, 'name' | 'bytes' | 'meta'>

/** Whether an argument is meant as an address on the web. */
export function isUrl(argument: string): boolean {
  return /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(argument)
}

/**
 * Fetch a text from the web.
 *
 * @throws Errors of `retrieve()`.
 */
export async function fetchText(url: string, io: Io): Promise<TextToAdd> {
  const { fileNameOf, retrieve, sourceMetaOf } = await import('@claimtrail/retrieve')
  const { allowsAddress, signal } = io
  const retrieved = await retrieve(url, {
    now: () => io.now().toISOString(),
    signal,
    ...(allowsAddress && { allow: allowsAddress }),
  })
  return {
    name: fileNameOf(retrieved),
    bytes: retrieved.bytes,
    meta: sourceMetaOf(retrieved),
  }
}

/**
 * Read a file, or standard input.
 *
 * @throws FileAccessError
 * @throws {@link UsageError} Standard input has no name, and none was given.
 */
export async function readText(name: string, options: Options, io: Io): Promise<TextToAdd> {
  const bytes = name === '-' ? await io.stdin() : await readBytes(resolve(io.cwd, name), name)
  return { name: nameOf(name, options), bytes, meta: {} }
}

async function readBytes(path: string, shown: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new FileAccessError(shown, error)
  }
}

function nameOf(name: string, options: Options): string {
  if (name !== '-') return basename(name)
  const id = textOption(options, 'id')
  if (id === undefined)
    throw new UsageError('A source from standard input has no name. Give it one with --id.')
  return textOption(options, 'mediaType') === 'text/markdown' ? `${id}.md` : `${id}.txt`
}
