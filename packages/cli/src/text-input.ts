import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { SourceFile, SourceMeta } from '@claimtrail/model'
import type { Analysed } from '@claimtrail/toolkit'
import { InputNotFoundError, UsageError } from './errors.ts'
import type { Io } from './io.ts'
import { choiceOption, type Input, textOption } from './options.ts'

/** A text that a command reads without storing anything. */
export interface TextInput {
  readonly file: SourceFile
  readonly meta: SourceMeta
}

const mediaTypes = { text: 'text/plain', markdown: 'text/markdown' } as const

/**
 * The text that the first argument names: `-` is standard input, then a file, then a source of the project.
 *
 * @throws {@link InputNotFoundError} It is none of them.
 */
export async function readTextInput(input: Input, io: Io): Promise<TextInput> {
  const [name] = input.args
  if (name === undefined)
    throw new UsageError('Which text? Give a path, the id of a source, or - for standard input.')
  const format = choiceOption(input.options, 'format', ['text', 'markdown'])
  const mediaType = format === undefined ? {} : { mediaType: mediaTypes[format] }
  const date = dateOption(input)
  if (name === '-')
    return { file: { id: '-', path: '-', bytes: await io.stdin(), ...mediaType }, meta: date }
  const path = resolve(io.cwd, name)
  if (await isFile(path)) {
    const id = basename(name).replace(/\.[^.]+$/, '')
    return { file: { id, path: name, bytes: await readFile(path), ...mediaType }, meta: date }
  }
  return readSourceInput(name, input, io, mediaType, date)
}

/** Parse, split, tag and suggest a text; nothing is stored. */
export async function analyseInput(input: Input, io: Io): Promise<Analysed> {
  const { file, meta } = await readTextInput(input, io)
  const { createToolkit } = await import('@claimtrail/toolkit')
  const { allFormats } = await import('@claimtrail/workspace')
  return createToolkit({ formats: await allFormats() }).analyse(file, meta)
}

async function readSourceInput(
  name: string,
  input: Input,
  io: Io,
  mediaType: object,
  date: SourceMeta,
): Promise<TextInput> {
  const { findRoot, layoutOf, readSource, scanSources } = await import('@claimtrail/workspace')
  const root = rootOf(input, io, findRoot)
  const found = root === undefined ? [] : await scanSources(layoutOf(root))
  const source = found.find(({ id, path }) => id === name || path === name)
  if (!source) throw new InputNotFoundError(name)
  const read = await readSource(source)
  return { file: { ...read.file, ...mediaType }, meta: { ...read.source.meta, ...date } }
}

/** No project is no reason to fail here: the name may just be a wrong path. */
function rootOf(input: Input, io: Io, findRoot: (start: string) => string): string | undefined {
  if (input.options.root !== undefined) return input.options.root
  try {
    return findRoot(io.cwd)
  } catch {
    return undefined
  }
}

function dateOption(input: Input): SourceMeta {
  const date = textOption(input.options, 'date')
  if (date === undefined) return {}
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) {
    throw new UsageError(`--date needs a day as YYYY-MM-DD, not "${date}".`)
  }
  return { documentDate: date }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
