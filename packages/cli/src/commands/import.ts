import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import type { ExchangeFormat } from '@claimtrail/exchange'
import type { Problem } from '@claimtrail/model'
import type { ImportReport, Workspace } from '@claimtrail/workspace'
import { InputNotFoundError, UsageError } from '../errors.ts'
import { interrupted } from '../interrupted.ts'
import { exitCodes, type Io } from '../io.ts'
import { type Command, choiceOption, type Input, type Options } from '../options.ts'
import { print } from '../output.ts'
import { withProject } from '../project.ts'
import { keepMemorySteady } from '../steady-memory.ts'
import { toolName } from '../tool.ts'

/** Problems that are named one by one; of more, only the number is told. */
const namedProblems = 100

/** Claims between two tellings of how far an import is, on a terminal. */
const progressStep = 1_000

/** `claimtrail import`: take claims of an export into the project. */
export const importCommand: Command = {
  name: 'import',
  configure: (command) =>
    command
      .description('take the claims of an export into this project; those already here are skipped')
      .argument('<file>', 'path of the export; - is standard input')
      .option('--format <name>', 'json or jsonl (default: by the extension)')
      .option('--as <name>', 'who imports')
      .option('--dry-run', 'check everything and write nothing')
      .addHelpText('after', examples),
  run: (input, io) =>
    withProject(input.options, io, async (workspace) => {
      keepMemorySteady()
      const file = await openInput(input, io)
      const format = await formatOf(file.name, input.options)
      const problems: Problem[] = []
      const report = await importInto(workspace, file, format, problems, input, io)
      const { options } = input
      const text = () => summary(report, options)
      await print({ command: 'import', items: [report], problems, text }, options, io)
      if (io.signal.aborted) return interrupted(io)
      return report.problems > 0 ? exitCodes.badInput : exitCodes.done
    }),
}

/** A file that can be read as often as it must be. */
interface InputFile {
  readonly name: string
  readonly sha256: string
  chunks(): AsyncIterable<Uint8Array>
}

async function importInto(
  { store, annotator }: Workspace,
  file: InputFile,
  format: ExchangeFormat,
  problems: Problem[],
  { options }: Input,
  io: Io,
): Promise<ImportReport> {
  const { importClaims, newId } = await import('@claimtrail/workspace')
  const isShown = io.isTerminal && !options.quiet
  let taken = 0
  const report = await importClaims(store, format.read?.(file.chunks()) ?? nothing(), {
    file,
    by: annotator,
    tool: toolName,
    now: () => io.now().toISOString(),
    newId,
    signal: io.signal,
    ...(options.dryRun && { dryRun: true }),
    onProblem: (problem) => {
      if (problems.length < namedProblems) problems.push(problem)
    },
    onProgress: () => {
      taken += 1
      if (isShown && taken % progressStep === 0) io.err(`\r${taken.toLocaleString('en')} claims`)
    },
  })
  if (isShown && taken >= progressStep) io.err('\r\u001b[K')
  return report
}

async function* nothing(): AsyncGenerator<never> {}

/** Every event names the hash of the file, so a file is read once for that; standard input is held in memory. */
async function openInput({ args }: Input, io: Io): Promise<InputFile> {
  const [name] = args
  if (name === undefined) throw new UsageError('Which file? Give a path, or - for standard input.')
  if (name === '-') {
    const bytes = await io.stdin()
    return { name: '-', sha256: await hashOf([bytes]), chunks: () => once(bytes) }
  }
  const path = resolve(io.cwd, name)
  const chunks = () => createReadStream(path, { highWaterMark: 1024 * 1024 })
  try {
    return { name: basename(path), sha256: await hashOf(chunks()), chunks }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'EISDIR') throw new InputNotFoundError(name)
    throw error
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function hashOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

async function formatOf(name: string, options: Options): Promise<ExchangeFormat> {
  const { json, jsonl } = await import('@claimtrail/exchange')
  const given = choiceOption(options, 'format', ['json', 'jsonl'])
  const format = given ?? extname(name).slice(1)
  if (format === 'json') return json
  if (format === 'jsonl' || format === 'ndjson') return jsonl
  throw new UsageError(`The name "${name}" does not tell its format. Give --format json or jsonl.`)
}

function summary(report: ImportReport, { dryRun }: Options): string {
  const { claims, known, links, versions, leftBehind, problems } = report
  const verb = dryRun ? 'would be imported' : 'imported'
  const words = [
    `${claims} claims ${verb}`,
    `${links} links`,
    `${versions} texts`,
    ...(known > 0 ? [`${known} claims were here already`] : []),
    ...(leftBehind > 0 ? [`${leftBehind} judgements and links left in the file`] : []),
    ...(problems > 0 ? [`${problems} problems`] : []),
  ]
  return `${words.join(', ')}\n`
}

const examples = `
Examples:
  $ claimtrail import claims.jsonl --dry-run
  $ claimtrail export --format jsonl --root ../other | claimtrail import - --format jsonl`
