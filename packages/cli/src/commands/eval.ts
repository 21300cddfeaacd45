import { createReadStream } from 'node:fs'
import { basename, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { EvaluateOptions, Layer, Prediction, Scores } from '@claimtrail/evaluate'
import type { ClaimType } from '@claimtrail/model'
import type { Toolkit } from '@claimtrail/toolkit'
import { collect } from '../collect.ts'
import { InputNotFoundError, UsageError } from '../errors.ts'
import { exitCodes, type Io } from '../io.ts'
import { type Command, listOption, type Options, textOption } from '../options.ts'
import { print, writeOut } from '../output.ts'
import { renderTable } from '../table.ts'

const layers = ['sentences', 'actors', 'dates', 'claims', 'anchoring'] as const

/** `claimtrail eval`: score a layer against gold files. */
export const evalCommand: Command = {
  name: 'eval',
  configure: (command) =>
    command
      .description('score a layer against gold: sentences, actors, dates, claims or anchoring')
      .argument('<layer>', layers.join(', '))
      .option('--gold <file...>', 'gold files, one JSON object a line')
      .option('--predict <file>', 'write what the pipeline says, one JSON object a line')
      .option(
        '--covers <type...>',
        'claim types that the gold was annotated for (default: told by its name, else all)',
      )
      .option('--min <name=value...>', 'exit 1 when a figure is lower, for example f1=90')
      .addHelpText('after', examples),
  async run({ args, options }, io) {
    const layer = layers.find((each) => each === args[0])
    if (!layer) throw new UsageError(`"${args[0]}" is no layer. It may be ${layers.join(', ')}.`)
    const files = listOption(options, 'gold')
    if (files.length === 0) throw new UsageError('Against what? Give --gold FILE.')
    const scored = await scoreFiles(layer, files, options, io)
    const rows = scored.flatMap(({ file, scores }) =>
      scores.rows.map(({ name, value, count }) => [
        basename(file),
        name,
        value.toFixed(2),
        String(count),
      ]),
    )
    const heads = [
      { title: 'gold' },
      { title: 'figure' },
      { title: 'value', align: 'right' as const },
      { title: 'of', align: 'right' as const },
    ]
    const items = scored.map(({ file, scores }) => ({ gold: basename(file), ...scores }))
    await print({ command: 'eval', items, text: () => renderTable(heads, rows) }, options, io)
    return reached(scored, options) ? exitCodes.done : exitCodes.review
  },
}

interface ScoredFile {
  readonly file: string
  readonly scores: Scores
}

async function scoreFiles(
  layer: Layer,
  files: readonly string[],
  options: Options,
  io: Io,
): Promise<readonly ScoredFile[]> {
  const { createToolkit } = await import('@claimtrail/toolkit')
  // Gold marks vague dates ("now", "recently") too.
  const toolkit = createToolkit({ tag: { vagueDates: true } })
  const scored: ScoredFile[] = []
  const lines: string[] = []
  for (const file of files) {
    const { scores, predictions } = await scoreFile(layer, file, toolkit, options, io)
    scored.push({ file, scores })
    for (const prediction of predictions) lines.push(`${JSON.stringify(prediction)}\n`)
  }
  const out = textOption(options, 'predict')
  if (out !== undefined) await writeOut(lines, { own: {}, out: resolve(io.cwd, out) }, io)
  return scored
}

async function scoreFile<Of extends Layer>(
  layer: Of,
  file: string,
  toolkit: Toolkit,
  options: Options,
  io: Io,
) {
  const [{ evaluate, readGold }, { predict }] = await Promise.all([
    import('@claimtrail/evaluate'),
    import('../predictions.ts'),
  ])
  const { documents, problems } = readGold(layer, await readLines(resolve(io.cwd, file)))
  for (const { reason } of problems) io.err(`${basename(file)}: ${reason}\n`)
  const predictions: Prediction<Of>[] = []
  for (const gold of documents) predictions.push(await predict[layer](gold, toolkit))
  return { predictions, scores: evaluate(layer, documents, predictions, scoring(file, options)) }
}

/** What a gold file does not say of itself but its name does. */
function scoring(file: string, options: Options): EvaluateOptions {
  const name = basename(file)
  const covers = listOption(options, 'covers').filter(isClaimType)
  const byName: readonly ClaimType[] = /^(cira|because)/.test(name)
    ? ['condition']
    : /^newssd/.test(name)
      ? ['assessment']
      : []
  const types = covers.length > 0 ? covers : byName
  return {
    ...(/\.recall\b/.test(name) ? { recallOnly: true } : {}),
    ...(types.length > 0 ? { covers: types } : {}),
  }
}

function isClaimType(word: string): word is ClaimType {
  return word === 'commitment' || word === 'condition' || word === 'assessment'
}

async function readLines(path: string): Promise<readonly string[]> {
  try {
    return await collect(
      createInterface({
        input: createReadStream(path, 'utf8'),
        crlfDelay: Number.POSITIVE_INFINITY,
      }),
    )
  } catch {
    throw new InputNotFoundError(path)
  }
}

/** Whether every figure named by `--min` is at least as high as asked, in every file. */
function reached(scored: readonly ScoredFile[], options: Options): boolean {
  return listOption(options, 'min').every((wanted) => {
    const [name = '', least = ''] = wanted.split('=')
    if (name === '' || least === '' || Number.isNaN(Number(least))) {
      throw new UsageError(`--min needs NAME=VALUE, not "${wanted}".`)
    }
    return scored.every(({ scores }) => {
      const row = scores.rows.find((each) => each.name === name)
      if (!row)
        throw new UsageError(
          `--min names "${name}", and this layer has ${scores.rows.map((each) => each.name).join(', ')}.`,
        )
      return row.value >= Number(least)
    })
  })
}

const examples = `
Examples:
  $ claimtrail eval sentences --gold gold/legal.jsonl
  $ claimtrail eval claims --gold gold/a.jsonl gold/b.jsonl --json`
