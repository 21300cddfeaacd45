import type { Command as Decision, NewEvent, SourceId } from '@claimtrail/model'
import type { Proposal, Workspace } from '@claimtrail/workspace'
import { NotKnownError, UsageError } from '../errors.ts'
import { type EventRecord, eventRecord, plannedWords, writtenWords } from '../event-words.ts'
import { exitCodes, type Io } from '../io.ts'
import { type Command, flagOption, listOption, type Options, textOption } from '../options.ts'
import { print } from '../output.ts'
import { withProject } from '../project.ts'
import { placeQuote } from '../quote-place.ts'
import { readingOf } from '../reading.ts'
import { plainMarks, proposalRecord, proposalWords } from '../reanchor-words.ts'
import { toolName } from '../tool.ts'
import { noteUnread } from '../unread-sources.ts'

/** `claimtrail reanchor`: decide what becomes of claims whose words have changed. */
export const reanchorCommand: Command = {
  name: 'reanchor',
  configure: (command) =>
    command
      .description('decide on claims whose words have changed: accept, place anew, or withdraw')
      .argument('[sources...]', 'ids of sources (default: all)')
      .option('--list', 'show what waits, and write nothing')
      .option('--accept <claim...>', 'these claims hold in the words that stand there now')
      .option('--place <claim>', 'put a claim on --quote, --sentence or --at of the current text')
      .option('--quote <text>', 'the words, which stand once in the source')
      .option('--at <start-end>', 'where they stand, in UTF-16 code units of the clean text')
      .option('--sentence <number>', 'in which sentence, counted from 1')
      .option('--withdraw <claim>', 'a claim no longer holds, with --reason')
      .option('--reason <text>', 'why it is withdrawn')
      .option('--as <name>', 'who decides')
      .option('--dry-run', 'say what would be written and write nothing')
      .addHelpText('after', examples),
  run: ({ args, options }, io) =>
    withProject(options, io, async (workspace) => {
      const wanted = await decisionsOf(workspace, options)
      if (wanted.size > 0) {
        await noteUnread(workspace, [...wanted.keys()], io)
        return decide(workspace, wanted, options, io)
      }
      const ids = args.length > 0 ? args.flat() : await annotatedSources(workspace)
      for (const id of args.flat()) await checkIngested(workspace, id)
      await noteUnread(workspace, ids, io)
      const isReading = flagOption(options, 'list') || options.dryRun === true
      if (!isReading) await followAll(workspace, ids, io)
      const waiting = await waitingOn(workspace, ids)
      if (io.keys && !isReading && !options.json && !options.ndjson && waiting.length > 0) {
        const { reanchorByKeys } = await import('../interactive/reanchor-session.ts')
        await reanchorByKeys(workspace, () => waitingOn(workspace, ids), io.keys(), io)
        return exitCodes.done
      }
      return list(waiting, options, io)
    }),
}

type Decisions = ReadonlyMap<SourceId, readonly Decision[]>

/** What the options decide, by source; nothing when they only ask. */
async function decisionsOf(workspace: Workspace, options: Options): Promise<Decisions> {
  const found = new Map<SourceId, Decision[]>()
  const put = (source: SourceId, decision: Decision) =>
    found.set(source, [...(found.get(source) ?? []), decision])
  for (const id of listOption(options, 'accept')) {
    const { source, ...seen } = await seenClaim(workspace, id)
    put(source, { do: 'reanchor', ...seen, version: await versionOf(workspace, source) })
  }
  const placed = textOption(options, 'place')
  if (placed !== undefined) {
    const { source, ...seen } = await seenClaim(workspace, placed)
    const { text, analysis } = await readingOf(workspace, source)
    const quotes = [placeQuote(text, analysis, options)] as const
    put(source, { do: 'reanchor', ...seen, version: analysis.version, quotes })
  }
  const withdrawn = textOption(options, 'withdraw')
  if (withdrawn !== undefined) {
    const { source, ...seen } = await seenClaim(workspace, withdrawn)
    const reason = textOption(options, 'reason')
    put(source, { do: 'withdraw', ...seen, ...(reason !== undefined && { reason }) })
  }
  return found
}

async function seenClaim({ store }: Workspace, id: string) {
  const claim = await store.claim(id)
  if (!claim) throw new NotKnownError('claim', id, 'Run "claimtrail reanchor --list" to list them.')
  return { source: claim.source, claim: claim.id, revision: claim.revision }
}

async function versionOf({ store }: Workspace, source: SourceId): Promise<string> {
  const record = await store.sourceRecord(source)
  if (record?.version !== undefined) return record.version
  throw new UsageError(
    `Source "${source}" has no current text to put a claim on. Run "claimtrail ingest" first.`,
  )
}

async function decide(
  workspace: Workspace,
  wanted: Decisions,
  options: Options,
  io: Io,
): Promise<number> {
  const { carryOut, newId, plan } = await import('@claimtrail/workspace')
  const { store, annotator: by } = workspace
  const planned: NewEvent[] = []
  const written: EventRecord[] = []
  for (const [source, decisions] of wanted) {
    if (options.dryRun) {
      planned.push(...(await plan(store, source, decisions, by)))
      continue
    }
    const deciding = { id: newId(), at: io.now().toISOString(), by, tool: toolName }
    const { events } = await carryOut(store, source, decisions, deciding)
    written.push(...events.map(eventRecord))
  }
  const [items, text] = options.dryRun
    ? [planned, () => plannedWords(planned)]
    : [written, () => writtenWords(written)]
  await print({ command: 'reanchor', items, text }, options, io)
  return exitCodes.done
}

async function annotatedSources({ store }: Workspace): Promise<readonly SourceId[]> {
  return (await store.sources()).map(({ source }) => source.id)
}

async function checkIngested(workspace: Workspace, id: SourceId): Promise<void> {
  if ((await workspace.store.source(id)) === undefined) await workspace.read(id)
}

/** What ingesting does for claims whose words are the same, where it could not write, or another clone annotated. */
async function followAll({ store }: Workspace, ids: readonly SourceId[], io: Io): Promise<void> {
  const [{ followSource }, { followWords }] = await Promise.all([
    import('@claimtrail/workspace'),
    import('../follow-words.ts'),
  ])
  for (const id of ids) {
    const claims = await followSource(store, id, {
      now: () => io.now().toISOString(),
      tool: toolName,
    })
    const moved = { ...claims, waiting: claims.refused ? claims.waiting : [] }
    const words = followWords(id, moved)
    if (words !== '') io.err(`${id}\n${words}`)
  }
}

async function waitingOn(
  { store }: Workspace,
  ids: readonly SourceId[],
): Promise<readonly Proposal[]> {
  const { mostUrgentFirst, readProposals } = await import('@claimtrail/workspace')
  const found: Proposal[] = []
  for (const id of ids) found.push(...(await readProposals(store, id)))
  return mostUrgentFirst(found)
}

async function list(waiting: readonly Proposal[], options: Options, io: Io): Promise<number> {
  const text = () => waiting.map(paragraph).join('\n') + summary(waiting.length)
  const items = waiting.map(proposalRecord)
  await print({ command: 'reanchor', items, text }, options, io)
  return waiting.length > 0 ? exitCodes.review : exitCodes.done
}

function paragraph(proposal: Proposal): string {
  const { state, standing } = proposal
  const next = [
    ...(standing === 'changed' ? [`claimtrail reanchor --accept ${state.id}`] : []),
    ...(standing === 'lost' ? [`claimtrail reanchor --place ${state.id} --quote "…"`] : []),
    ...(standing === 'lost' ? [`claimtrail reanchor --withdraw ${state.id} --reason "…"`] : []),
  ]
  const lines = [...proposalWords(proposal, plainMarks), ...next.map((line) => `   ${line}`)]
  return `${lines.join('\n')}\n`
}

function summary(count: number): string {
  if (count === 0) return 'No claim waits: every claim stands on the current text of its source.\n'
  return `\n${count === 1 ? '1 claim waits' : `${count} claims wait`} for a person.\n`
}

const examples = `
Examples:
  $ claimtrail reanchor --list
  $ claimtrail reanchor --accept c-19ab… c-2f0d…
  $ claimtrail reanchor --place c-19ab… --quote "provided that the depot is staffed"`
