import type { Span } from '@claimtrail/text'
import type { ClaimHit, SearchRequest, SearchResult, SentenceHit } from '@claimtrail/workspace'
import { UsageError } from '../errors.ts'
import { exitCodes, type Io } from '../io.ts'
import { type Command, choiceOption, numberOption, type Options } from '../options.ts'
import { print } from '../output.ts'
import { createPlaces } from '../place.ts'
import { withProject } from '../project.ts'
import { showText } from '../terminal-text.ts'

type Hit = SentenceHit | ClaimHit

/** Characters of the text that are shown on either side of the first hit. */
const shownBefore = 40
const shownAfter = 80

/** `claimtrail search`: sentences and claims that agree with a query. */
export const searchCommand: Command = {
  name: 'search',
  configure: (command) =>
    command
      .description('find sentences and claims by words, phrases, actors, types and dates')
      .argument('<query...>', 'words, "phrases", begin*, actor: type: source: review: date:')
      .option('--in <what>', 'only sentences, or only claims')
      .option('--limit <number>', 'at most so many (default: 20)')
      .addHelpText('after', examples),
  run: ({ args, options }, io) =>
    withProject(options, io, async (workspace) => {
      const text = args.flat().join(' ')
      if (text.trim() === '') throw new UsageError('What is to be found? Give at least one word.')
      const found = await workspace.search(text, requestOf(options))
      const places = createPlaces(workspace)
      const items: (Hit & { readonly place: string })[] = []
      for (const hit of found.items) {
        const place = await places.at(hit.source, hit.version, hit)
        items.push({ ...hit, place })
      }
      await printFound(found, items, options, io)
      const isBroken = found.problems.some(({ severity }) => severity === 'error')
      return isBroken && items.length === 0 ? exitCodes.usage : exitCodes.done
    }),
}

function requestOf(options: Options): SearchRequest {
  const where = choiceOption(options, 'in', ['sentences', 'claims'])
  const limit = numberOption(options, 'limit', 100_000)
  return { ...(where && { in: where }), ...(limit !== undefined && { limit }) }
}

async function printFound(
  { total, problems, next, searched }: SearchResult,
  items: readonly (Hit & { readonly place: string })[],
  options: Options,
  io: Io,
): Promise<void> {
  const text = () => items.map((item) => `${showText(item.place)}  ${line(item)}\n`).join('')
  await print({ command: 'search', items, problems, more: { total, searched }, text }, options, io)
  if (options.quiet || options.json || options.ndjson) return
  const all = total.claims + total.sentences
  if (all === 0)
    io.err(`nothing found in ${searched.sentences} sentences and ${searched.claims} claims\n`)
  else if (next) io.err(`${items.length} of ${all} shown; --limit shows more\n`)
}

function line(hit: Hit): string {
  const head = hit.kind === 'claim' ? `[${hit.type}] ` : ''
  const note = hit.kind === 'claim' && hit.hits.length === 0 ? hit.note : undefined
  return head + (note ? `note: ${around(note.text, note.hits)}` : around(hit.text, hit.hits))
}

/** The stretch around the first hit, cut between characters. */
function around(text: string, [first]: readonly Span[]): string {
  const from = first?.start ?? 0
  const start = from <= shownBefore ? 0 : text.indexOf(' ', from - shownBefore) + 1 || from
  const wanted = (first?.end ?? 0) + shownAfter
  const end = wanted >= text.length ? text.length : text.lastIndexOf(' ', wanted)
  const shown = text.slice(Math.min(start, from), Math.max(end, first?.end ?? 0))
  return `${start > 0 ? '…' : ''}${showText(shown)}${end < text.length ? '…' : ''}`
}

const examples = `
Examples:
  $ claimtrail search "prisoner*" type:condition
  $ claimtrail search '"withdraw all forces" actor:state/USA date:2020-02..2021-05' --in sentences`
