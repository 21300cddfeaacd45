import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  type Command,
  checkShape,
  commandSchema,
  ShapeError,
  type SourceId,
} from '@claimtrail/model'
import { contentKey } from '@claimtrail/model/ids'
import { ClaimtrailError } from '@claimtrail/text'
import type { Workspace } from '@claimtrail/workspace'
import { InputNotFoundError } from './errors.ts'
import { exitCodes, type Io } from './io.ts'
import type { Options } from './options.ts'
import { writeOut } from './output.ts'
import { toolName } from './tool.ts'

/** What a line did. With `--dry-run`, `events` are the kinds of events that it would make. */
interface Done {
  readonly events: readonly string[]
  /** The claims that it touched: of an `add`, the new one. */
  readonly claims: readonly string[]
  readonly repeated: boolean
}

/** The answer to one line: what it did, or why it was refused. */
type Answer =
  | ({ readonly line: number; readonly ok: true } & Done)
  | { readonly line: number; readonly ok: false; readonly code: string; readonly message: string }

/**
 * Carry out commands from a file, one JSON object a line, each on its own: a bad line is named and the others
 * go on. A line with a `key` does nothing the second time. With `--dry-run` each is decided on what stands now.
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
    if (line.trim() !== '')
      answers.push(await answer(line, at + 1, { workspace, source, options, io }))
  }
  await writeOut(
    answers.map((each) => `${JSON.stringify(each)}\n`),
    options,
    io,
  )
  return answers.every(({ ok }) => ok) ? exitCodes.done : exitCodes.badInput
}

interface Lines {
  readonly workspace: Workspace
  readonly source: SourceId
  readonly options: Options
  readonly io: Io
}

async function answer(text: string, line: number, lines: Lines): Promise<Answer> {
  try {
    const { key, command } = readLine(text, line)
    return { line, ok: true, ...(await carryOutLine(key, command, lines)) }
  } catch (error) {
    if (!(error instanceof ClaimtrailError)) throw error
    return { line, ok: false, code: error.code, message: error.message }
  }
}

async function carryOutLine(
  key: string | undefined,
  command: Command,
  lines: Lines,
): Promise<Done> {
  const { workspace, source, options, io } = lines
  const { carryOut, newId, plan } = await import('@claimtrail/workspace')
  if (options.dryRun) {
    const planned = await plan(workspace.store, source, [command], workspace.annotator)
    return { events: planned.map(({ op }) => op), claims: [], repeated: false }
  }
  const id = key === undefined ? newId() : contentKey(`${source}\n${key}`)
  const deciding = { id, at: io.now().toISOString(), by: workspace.annotator, tool: toolName }
  const { events, claims, repeated } = await carryOut(workspace.store, source, [command], deciding)
  return {
    events: events.map((event) => event.id),
    claims: claims.map((claim) => claim.id),
    repeated,
  }
}

function readLine(
  text: string,
  line: number,
): { readonly key?: string; readonly command: Command } {
  const value = parse(text)
  const { key, ...command } =
    typeof value === 'object' && value !== null ? { ...value } : { key: undefined }
  if (key !== undefined && typeof key !== 'string')
    throw new ShapeError(`Line ${line}`, ['key: it has to be text'])
  const checked = checkShape(commandSchema, command, `Line ${line}`)
  return { command: checked, ...(key === undefined ? {} : { key }) }
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
