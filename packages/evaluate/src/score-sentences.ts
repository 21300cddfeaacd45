import type { Gold, Offsets, Prediction } from './layers.ts'
import type { EvaluateOptions } from './options.ts'
import type { Pair } from './pair.ts'
import { addTallies, type Score, share, type Tally, tallyScores } from './scores.ts'

/**
 * Boundaries: the end offset of each sentence, the last of a document left out; and how many documents
 * have every sentence right.
 */
export function scoreSentences(
  pairs: readonly Pair<Gold<'sentences'>, Prediction<'sentences'>>[],
  options: EvaluateOptions,
): readonly Score[] {
  const right = pairs.filter(({ gold, prediction }) => same(gold.sentences, prediction?.sentences))
  const tally = addTallies(
    pairs.map(({ gold, prediction }) => tallyOf(gold.sentences, prediction?.sentences ?? [])),
  )
  return [
    ...tallyScores('boundary-', tally, options.recallOnly),
    share('documents-right', right.length, pairs.length),
  ]
}

function tallyOf(gold: readonly Offsets[], predicted: readonly Offsets[]): Tally {
  const wanted = boundaries(gold)
  const found = boundaries(predicted)
  const hits = [...found].filter((end) => wanted.has(end)).length
  return { gold: wanted.size, goldHit: hits, predicted: found.size, predictedHit: hits }
}

function boundaries(sentences: readonly Offsets[]): ReadonlySet<number> {
  return new Set(sentences.slice(0, -1).map(([, end]) => end))
}

function same(gold: readonly Offsets[], predicted: readonly Offsets[] | undefined): boolean {
  const key = (sentences: readonly Offsets[]): string =>
    sentences.map(([a, b]) => `${a}-${b}`).join()
  return predicted !== undefined && key(gold) === key(predicted)
}
