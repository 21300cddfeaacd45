import type { Committed } from '@claimtrail/store'
import type { Deciding, Workspace } from '@claimtrail/workspace'
import { carryOutLines } from '../annotate-lines.ts'
import { commandsFrom, type Wanted } from '../annotate-options.ts'
import { UsageError } from '../errors.ts'
import { eventRecord, plannedWords, writtenWords } from '../event-words.ts'
import { exitCodes, type Io } from '../io.ts'
import { type Command, type Options, textOption } from '../options.ts'
import { print } from '../output.ts'
import { withProject } from '../project.ts'
import { toolName } from '../tool.ts'

/** `claimtrail annotate`: decide by keys on a terminal, by options, or by commands from standard input. */
export const annotateCommand: Command = {
  name: 'annotate',
  configure: (command) =>
    command
      .description('decide: by keys on a terminal, by options, or by commands from a file')
      .argument('[source]', 'id of the source')
      .option(
        '--add <type>',
        'add a commitment, condition or assessment on --quote, --sentence or --at',
      )
      .option('--quote <text>', 'the words, which stand once in the source')
      .option('--at <start-end>', 'where they stand, in UTF-16 code units of the clean text')
      .option('--sentence <number>', 'in which sentence, counted from 1; with --settle also 1-8,25')
      .option('--note <text>', 'note on the claim, or why it is disputed')
      .option('--accept <id...>', 'accept suggestions')
      .option('--dismiss <id...>', 'dismiss suggestions')
      .option('--settle', 'say that the sentence of --sentence holds nothing (more)')
      .option('--revise <claim>', 'replace the words of a claim by --quote, --sentence or --at')
      .option('--confirm <claim>', 'say that a claim is right')
      .option('--dispute <claim>', 'say that a claim is wrong, with --note')
      .option('--withdraw <claim>', 'take a claim back, with --reason')
      .option('--reason <text>', 'why it is withdrawn')
      .option('--link <claims...>', 'two claims that belong together, FROM TO, with --kind')
      .option('--unlink <claims...>', 'two claims that no longer do, FROM TO, with --kind')
      .option('--kind <type>', 'kind of the link, for example condition-of')
      .option('--undo [event]', 'take back your last decision, or a named event')
      .option('--from-ndjson <file>', 'commands, one JSON object a line; - is standard input')
      .option('--as <name>', 'who decides')
      .option('--dry-run', 'say what would be written and write nothing')
      .addHelpText('after', examples),
  run: ({ args, options }, io) =>
    withProject(options, io, async (workspace) => {
      const source = args[0] ?? (await onlySource(workspace))
      const lines = textOption(options, 'fromNdjson')
      if (lines !== undefined) return carryOutLines(workspace, source, lines, options, io)
      if (io.keys && namesNothing(options)) {
        const { annotateByKeys } = await import('../interactive/session.ts')
        await annotateByKeys(workspace, source, io.keys(), io)
        return exitCodes.done
      }
      const wanted = await commandsFrom(workspace, source, options)
      if (options.dryRun) return printPlan(wanted, workspace, source, options, io)
      const committed = await decideWanted(workspace, source, wanted, io)
      await printCommitted(committed, options, io)
      return exitCodes.done
    }),
}

/** Whether the options leave open what is to be decided: then, on a terminal, keys decide. */
function namesNothing({ own }: Options): boolean {
  const verbs = [
    'add',
    'accept',
    'dismiss',
    'settle',
    'revise',
    'confirm',
    'dispute',
    'withdraw',
    'link',
    'unlink',
    'undo',
  ]
  return verbs.every((verb) => own[verb] === undefined)
}

async function decideWanted(
  workspace: Workspace,
  source: string,
  wanted: Wanted,
  io: Io,
): Promise<Committed> {
  const { accept, carryOut, newId } = await import('@claimtrail/workspace')
  const deciding: Deciding = {
    id: newId(),
    at: io.now().toISOString(),
    by: workspace.annotator,
    tool: toolName,
  }
  return 'accept' in wanted
    ? accept(workspace.store, source, wanted.accept, deciding)
    : carryOut(workspace.store, source, wanted.commands, deciding)
}

async function onlySource({ store }: Workspace): Promise<string> {
  const [first, ...others] = await store.sources()
  if (first && others.length === 0) return first.source.id
  throw new UsageError('Which source? Give its id; "claimtrail ingest" lists them.')
}

async function printPlan(
  wanted: Wanted,
  { store, annotator }: Workspace,
  source: string,
  options: Options,
  io: Io,
): Promise<number> {
  const { plan } = await import('@claimtrail/workspace')
  const items =
    'accept' in wanted
      ? wanted.accept.map((suggestion) => ({ op: 'add', from: { suggestion } }))
      : await plan(store, source, wanted.commands, annotator)
  await print({ command: 'annotate', items, text: () => plannedWords(items) }, options, io)
  return exitCodes.done
}

async function printCommitted(committed: Committed, options: Options, io: Io): Promise<void> {
  const items = committed.events.map(eventRecord)
  await print({ command: 'annotate', items, text: () => writtenWords(items) }, options, io)
}

const examples = `
Examples:
  $ claimtrail annotate us-taliban-2020 --add commitment --quote "will reduce its forces to 8,600"
  $ claimtrail annotate us-taliban-2020 --accept s-4gq1…`
