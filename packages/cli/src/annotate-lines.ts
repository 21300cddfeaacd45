import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Command, checkShape, commandSchema, type SourceId } from '@claimtrail/model'
import { contentKey } from '@claimtrail/model/ids'
import { ClaimtrailError } from '@claimtrail/text'
import type { Workspace } from '@claimtrail/workspace'
import { InputNotFoundError } from './errors.ts'
import { exitCodes, type Io } from './io.ts'
import type { Options } from './options.ts'
import { writeOut } from './output.ts'
import { toolName } from './tool.ts'

/** The answer to one line: the events it made, or why it was refused. */
type Answer =
  | {
      readonly line: number
      readonly ok: true
      readonly events: readonly string[]
      readonly repeated: boolean
    }
  | { readonly line: number; readonly ok: false; readonly code: string; readonly message: string }

/**
 * Carry out commands from a file, one JSON object a line, each on its own: a bad line is named and the others
 * go on. A line with a `key` does nothing the second time.
 */
export async function carryOutLines(
  workspace: Workspace,
  source: SourceId,
  path: string,
  options: Options,
  io: Io,
): Promise<number> {
  const lines = (await readLines(path, io)).split('\n')
  const answers: Answer[] = []
  for (const [at, line] of lines.entries()) {
    if (line.trim() !== '') answers.push(await answer(workspace, source, line, at + 1, io))
  }
  await writeOut(
    answers.map((each) => `${JSON.stringify(each)}\n`),
    options,
    io,
  )
  return answers.every(({ ok }) => ok) ? exitCodes.done : exitCodes.badInput
}

async function answer(
  workspace: Workspace,
  source: SourceId,
  text: string,
  line: number,
  io: Io,
): Promise<Answer> {
  try {
    const { carryOut, newId } = await import('@claimtrail/workspace')
    const { key, command } = readLine(text, line)
    const id = key === undefined ? newId() : contentKey(`${source}\n${key}`)
    const deciding = { id, at: io.now().toISOString(), by: workspace.annotator, tool: toolName }
    const { events, repeated } = await carryOut(workspace.store, source, [command], deciding)
    return { line, ok: true, events: events.map((event) => event.id), repeated }
  } catch (error) {
    if (!(error instanceof ClaimtrailError)) throw error
    return { line, ok: false, code: error.code, message: error.message }
  }
}

function readLine(
  text: string,
  line: number,
): { readonly key?: string; readonly command: Command } {
  const value = parse(text)
  const { key, ...command } =
    typeof value === 'object' && value !== null ? { ...value } : { key: undefined }
  const checked = checkShape(commandSchema, command, `Line ${line}`)
  return { command: checked, ...(typeof key === 'string' ? { key } : {}) }
}

/** What is not JSON has no command in it: the shape check says so. */
function parse(text: string): { readonly key?: unknown } | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readLines(path: string, io: Io): Promise<string> {
  if (path === '-') return new TextDecoder().decode(await io.stdin())
  try {
    return await readFile(resolve(io.cwd, path), 'utf8')
  } catch {
    throw new InputNotFoundError(path)
  }
}
