import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Problem } from '@claimtrail/model'
import type { Io } from './io.ts'
import type { Options } from './options.ts'
import { showText } from './terminal-text.ts'
import { toolName } from './tool.ts'

/** What a command found: the same records in JSON, in NDJSON, and as words. */
export interface Result {
  readonly command: string
  readonly items: readonly object[]
  readonly problems?: readonly Problem[]
  /** Further members of the JSON document, for example `sentences`. */
  readonly more?: Readonly<Record<string, unknown>>
  /** The text form, made only when it is asked for. */
  readonly text: () => string
}

/** Print a result in the form that was asked for, to standard output or `--out`. Same input, same bytes. */
export async function print(result: Result, options: Options, io: Io): Promise<void> {
  const { command, items, more = {}, problems = [] } = result
  if (options.json) {
    await writeOut(
      [`${JSON.stringify({ command, tool: toolName, ...more, items, problems })}\n`],
      options,
      io,
    )
  } else if (options.ndjson) {
    await writeOut(
      items.map((item) => `${JSON.stringify(item)}\n`),
      options,
      io,
    )
  } else {
    for (const problem of problems) if (!options.quiet) io.err(`${problemLine(problem)}\n`)
    await writeOut([result.text()], options, io)
  }
}

/** Write pieces of text to standard output, or to the file of `--out` while they come. */
export async function writeOut(
  pieces: Iterable<string> | AsyncIterable<string>,
  options: Options,
  io: Io,
): Promise<void> {
  if (options.out === undefined || options.out === '-') {
    for await (const piece of pieces) io.out(piece)
    return
  }
  // Under another name until it is whole: an error in the middle leaves what was there before.
  const temporary = `${options.out}.${process.pid}.tmp`
  try {
    await pipeline(pieces, createWriteStream(temporary))
    await rename(temporary, options.out)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

function problemLine(problem: Problem): string {
  const where = problem.lineNumber === undefined ? '' : `line ${problem.lineNumber}: `
  return `${problem.severity}: ${where}${showText(problem.reason)} (${problem.code})`
}
