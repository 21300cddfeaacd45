import type { ExchangeFormat, Loss } from '@claimtrail/exchange'
import { exportTo } from '../export-bundle.ts'
import { exitCodes, type Io } from '../io.ts'
import { type Command, choiceOption, flagOption, type Options, textOption } from '../options.ts'
import { writeOut } from '../output.ts'
import { withProject } from '../project.ts'
import { describeSelection, selectClaims } from '../select.ts'
import { keepMemorySteady } from '../steady-memory.ts'

const formats = ['json', 'jsonl', 'ndjson', 'csv', 'web-annotation', 'prov'] as const

/** `claimtrail export`: write claims in a format, each with its sentence, offsets, hashes and history. */
export const exportCommand: Command = {
  name: 'export',
  configure: (command) =>
    describeSelection(command)
      .description('write claims in a format, each with its sentence, hashes and history')
      .option('--format <name>', 'json, jsonl (also ndjson), csv, web-annotation or prov', 'json')
      .option('--base-url <url>', 'where the project can be read, for formats that use addresses')
      .option('--bom', 'begin with a byte order mark, which spreadsheets want')
      .option('--strict', 'exit 1 when the format cannot hold something')
      .option('--bundle <folder>', 'everything with its evidence, and a program that checks it')
      .option('--schema', 'print the JSON Schema of the json format instead')
      .addHelpText('after', examples),
  async run({ options }, io) {
    const exchange = await import('@claimtrail/exchange')
    if (flagOption(options, 'schema')) {
      await writeOut([`${JSON.stringify(exchange.exportSchema, null, 2)}\n`], options, io)
      return exitCodes.done
    }
    const bundle = textOption(options, 'bundle')
    if (bundle !== undefined) return exportTo(bundle, options, io)
    keepMemorySteady()
    const format = formatOf(options, exchange)
    const losses = await withProject(options, io, async ({ store }) => {
      const { exportBundle } = await import('@claimtrail/workspace')
      const losses: Loss[] = []
      const bundle = exportBundle(store, () => selectClaims(options, store))
      await writeOut(format.write(bundle, writeOptions(options, losses)), options, io)
      return losses
    })
    if (!options.quiet) tellLosses(losses, format, io)
    return flagOption(options, 'strict') && losses.length > 0 ? exitCodes.review : exitCodes.done
  },
}

function formatOf(
  options: Options,
  { json, jsonl, csv, webAnnotation, provJson }: typeof import('@claimtrail/exchange'),
): ExchangeFormat {
  const byName = {
    json,
    jsonl,
    ndjson: jsonl,
    csv,
    'web-annotation': webAnnotation,
    prov: provJson,
  }
  return byName[choiceOption(options, 'format', formats) ?? 'json']
}

function writeOptions(options: Options, losses: Loss[]) {
  const baseUrl = textOption(options, 'baseUrl')
  return {
    onLoss: (loss: Loss) => {
      losses.push(loss)
    },
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(flagOption(options, 'bom') ? { byteOrderMark: true } : {}),
  }
}

/** One line: `csv cannot hold: 3 histories …`, counted by what was lost. */
function tellLosses(losses: readonly Loss[], format: ExchangeFormat, io: Io): void {
  if (losses.length === 0) return
  const counts = new Map<string, number>()
  for (const { lost } of losses) counts.set(lost, (counts.get(lost) ?? 0) + 1)
  const words = [...counts].map(
    ([facet, count]) => `${facet} of ${count} ${count === 1 ? 'claim' : 'claims'}`,
  )
  io.err(
    `${format.id} cannot hold: ${words.join(', ')}. The formats json and jsonl hold everything.\n`,
  )
}

const examples = `
Examples:
  $ claimtrail export --format json --out claims.json
  $ claimtrail export --format csv --type commitment
  $ claimtrail export --bundle evidence-2026`
