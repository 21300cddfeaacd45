import type { ClaimState, StoredEvent } from '@claimtrail/model'
import type { Workspace } from '@claimtrail/workspace'
import { claimCard } from '../claim-card.ts'
import { collect } from '../collect.ts'
import { NotKnownError, UsageError } from '../errors.ts'
import { exitCodes, type Io } from '../io.ts'
import { type Command, choiceOption, flagOption, type Options, textOption } from '../options.ts'
import { print, writeOut } from '../output.ts'
import { createPlaces } from '../place.ts'
import { withProject } from '../project.ts'
import { describeSelection, selectClaims } from '../select.ts'
import { renderTable } from '../table.ts'
import { showText } from '../terminal-text.ts'

/** `claimtrail claims`: list, show and count claims. */
export const claimsCommand: Command = {
  name: 'claims',
  configure: (command) =>
    describeSelection(command)
      .description('list claims, show one, or count them')
      .option('--id <claim>', 'one claim, as a card')
      .option('--history', 'with what happened to each')
      .option('--card', 'each as a card')
      .option('--format <name>', 'html: the card of --id, a file to keep or print')
      .option('--group <field>', 'count by type, source, review or actor')
      .addHelpText('after', examples),
  run: ({ options }, io) =>
    withProject(options, io, async (workspace) => {
      if (choiceOption(options, 'format', ['html'])) return printCard(options, workspace, io)
      const claims = await wanted(options, workspace)
      const group = choiceOption(options, 'group', ['type', 'source', 'review', 'actor'])
      if (group) await printCounts(claims, group, options, io)
      else await printClaims(claims, workspace, options, io)
      return exitCodes.done
    }),
}

async function printCard(options: Options, workspace: Workspace, io: Io): Promise<number> {
  const id = textOption(options, 'id')
  if (id === undefined) throw new UsageError('Whose card? Name one claim with --id.')
  await wanted(options, workspace)
  const { readCard } = await import('@claimtrail/server')
  await writeOut([await readCard(workspace, id)], options, io)
  return exitCodes.done
}

async function wanted(options: Options, { store }: Workspace): Promise<readonly ClaimState[]> {
  const id = textOption(options, 'id')
  if (id === undefined) return (await collect(selectClaims(options, store))).sort(compareByPlace)
  const claim = await store.claim(id)
  if (!claim) throw new NotKnownError('claim', id, 'Run "claimtrail claims" to list them.')
  return [claim]
}

/** By source, then as the text goes: the order in which people read. */
function compareByPlace(one: ClaimState, other: ClaimState): number {
  if (one.source !== other.source) return one.source < other.source ? -1 : 1
  return one.claim.quotes[0].start - other.claim.quotes[0].start || (one.id < other.id ? -1 : 1)
}

async function printClaims(
  claims: readonly ClaimState[],
  workspace: Workspace,
  options: Options,
  io: Io,
): Promise<void> {
  const history = flagOption(options, 'history')
  const events = history
    ? await eventsByClaim(claims, workspace)
    : new Map<string, readonly StoredEvent[]>()
  const items = claims.map((claim) => ({
    ...claim,
    ...(history ? { events: events.get(claim.id) ?? [] } : {}),
  }))
  const cards = flagOption(options, 'card') || history || textOption(options, 'id') !== undefined
  const places = createPlaces(workspace)
  const placed = await Promise.all(
    claims.map(async (claim) => ({ claim, place: await places.of(claim) })),
  )
  const text = () =>
    cards
      ? placed.map(({ claim, place }) => claimCard(claim, place, events.get(claim.id))).join('\n')
      : claimTable(placed, io)
  await print({ command: 'claims', items, text }, options, io)
}

function claimTable(
  placed: readonly { readonly claim: ClaimState; readonly place: string }[],
  io: Io,
): string {
  const heads = [
    { title: 'claim' },
    { title: 'type' },
    { title: 'review' },
    { title: 'place' },
    { title: 'quote' },
  ]
  const rows = placed.map(({ claim: { id, claim, review }, place }) => [
    id,
    claim.type,
    review,
    showText(place),
    showText(claim.quotes.map(({ quote }) => quote).join(' … ')),
  ])
  return renderTable(heads, rows, io.isTerminal ? io.columns : undefined)
}

async function printCounts(
  claims: readonly ClaimState[],
  group: 'type' | 'source' | 'review' | 'actor',
  options: Options,
  io: Io,
): Promise<void> {
  const counts = new Map<string, number>()
  for (const claim of claims)
    for (const key of keysOf(claim, group)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const items = [...counts]
    .map(([value, count]) => ({ [group]: value, count }))
    .sort(
      (one, other) =>
        other.count - one.count || (String(one[group]) < String(other[group]) ? -1 : 1),
    )
  const rows = items.map((item) => [showText(String(item[group])), String(item.count)])
  const text = () => renderTable([{ title: group }, { title: 'claims', align: 'right' }], rows)
  await print({ command: 'claims', items, text }, options, io)
}

function keysOf(
  { source, review, claim }: ClaimState,
  group: 'type' | 'source' | 'review' | 'actor',
): readonly string[] {
  if (group === 'source') return [source]
  if (group === 'review') return [review]
  if (group === 'type') return [claim.type]
  const fills =
    claim.type === 'commitment'
      ? claim.actor
      : claim.type === 'condition'
        ? [claim.responsible]
        : [claim.holder]
  return [
    ...new Set(
      fills.map((fill) => fill?.actor ?? fill?.quote?.quote ?? fill?.role ?? 'nobody named'),
    ),
  ]
}

async function eventsByClaim(
  claims: readonly ClaimState[],
  { store }: Workspace,
): Promise<Map<string, readonly StoredEvent[]>> {
  const found = new Map<string, readonly StoredEvent[]>()
  for (const { id } of claims) found.set(id, await collect(store.events({ claim: id })))
  return found
}

const examples = `
Examples:
  $ claimtrail claims --type commitment --actor state/USA
  $ claimtrail claims --id c-19ab… --history
  $ claimtrail claims --id c-19ab… --format html --out card.html`
