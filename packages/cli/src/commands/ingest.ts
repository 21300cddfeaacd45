import type { IngestedSource, Workspace } from '@claimtrail/workspace'
import { followRecord, followWords } from '../follow-words.ts'
import { interrupted } from '../interrupted.ts'
import { exitCodes } from '../io.ts'
import { type Command, flagOption } from '../options.ts'
import { print } from '../output.ts'
import { createProgress } from '../progress.ts'
import { withProject } from '../project.ts'
import { showText } from '../terminal-text.ts'
import { toolName } from '../tool.ts'

/** `claimtrail ingest`: analyse the sources that changed since last time. */
export const ingestCommand: Command = {
  name: 'ingest',
  configure: (command) =>
    command
      .description(
        'parse, split, tag and suggest the sources that changed; skip the others by hash',
      )
      .argument('[sources...]', 'ids of sources (default: all)')
      .option('--force', 'also those that have not changed')
      .addHelpText('after', examples),
  async run({ args, options }, io) {
    const ids = args.flat()
    const progress = createProgress(options, io)
    const read = async (workspace: Workspace) => {
      for (const id of ids) await workspace.read(id)
      const { onSource } = progress
      const wanted = ids.length > 0 ? { sources: ids } : {}
      return workspace.ingest({
        ...wanted,
        force: flagOption(options, 'force'),
        signal: io.signal,
        now: () => io.now().toISOString(),
        tool: toolName,
        onSource,
      })
    }
    const results = await withProject(options, io, read, true).finally(progress.end)
    const text = () => results.map(paragraph).join('') + summary(results)
    await print({ command: 'ingest', items: results.map(record), text }, options, io)
    if (io.signal.aborted) return interrupted(io)
    return results.some(({ outcome }) => outcome === 'failed') ? exitCodes.review : exitCodes.done
  },
}

/** What is counted in a source. */
export function countsOf({
  analysis,
}: IngestedSource): Readonly<Record<'sentences' | 'actors' | 'dates' | 'suggestions', number>> {
  const kind = (wanted: 'actor' | 'date') =>
    analysis?.mentions.filter((mention) => mention.kind === wanted).length ?? 0
  return {
    sentences: analysis?.sentences.length ?? 0,
    actors: kind('actor'),
    dates: kind('date'),
    suggestions: analysis?.suggestions.length ?? 0,
  }
}

function record(result: IngestedSource): object {
  const { id, path, outcome, failure } = result
  const version = result.record?.version
  return {
    id,
    path,
    outcome,
    ...(version === undefined ? {} : { version }),
    ...(result.analysis ? { ...countsOf(result), problems: result.analysis.problems } : {}),
    ...(failure ? { failure } : {}),
    ...(result.unkept === undefined ? {} : { unkept: result.unkept }),
    ...(result.claims ? { claims: followRecord(result.claims) } : {}),
  }
}

function paragraph(result: IngestedSource): string {
  const unkept = result.unkept === undefined ? '' : `  not kept: ${showText(result.unkept)}\n`
  return line(result) + unkept + (result.claims ? followWords(result.id, result.claims) : '')
}

function line(result: IngestedSource): string {
  const { id, outcome, failure } = result
  if (outcome === 'failed') return `${showText(id)}  failed: ${showText(failure?.message ?? '')}\n`
  if (outcome === 'gone')
    return `${showText(id)}  gone: its file is no longer there; its claims stay\n`
  if (outcome === 'unchanged') return `${showText(id)}  unchanged\n`
  const { sentences, actors, dates, suggestions } = countsOf(result)
  return `${showText(id)}  ${sentences} sentences  ${actors} actors  ${dates} dates  ${suggestions} suggestions\n`
}

function summary(results: readonly IngestedSource[]): string {
  const read = results.filter(({ outcome }) => outcome === 'read').length
  return `Read ${read} of ${results.length} sources. Next: claimtrail serve\n`
}

const examples = `
Examples:
  $ claimtrail ingest
  $ claimtrail ingest us-taliban-2020 --force`
