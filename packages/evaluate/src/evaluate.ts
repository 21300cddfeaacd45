import type { Gold, Layer, Prediction } from './layers.ts'
import type { EvaluateOptions } from './options.ts'
import { type Pair, pairById, pairByTurn } from './pair.ts'
import { scoreActors } from './score-actors.ts'
import { scoreAnchoring } from './score-anchoring.ts'
import { scoreClaims } from './score-claims.ts'
import { scoreDates } from './score-dates.ts'
import { scoreSentences } from './score-sentences.ts'
import type { Score, Scores } from './scores.ts'

type Scorer<Of extends Layer> = (
  pairs: readonly Pair<Gold<Of>, Prediction<Of>>[],
  options: EvaluateOptions,
) => readonly Score[]

const scorers: { readonly [Of in Layer]: Scorer<Of> } = {
  sentences: scoreSentences,
  actors: scoreActors,
  dates: scoreDates,
  claims: scoreClaims,
  anchoring: scoreAnchoring,
}

/**
 * Score predictions against gold, micro-averaged over the documents. A document without a prediction
 * counts as one in which nothing was found, and adds to the row `unanswered`.
 *
 * @throws {@link UnpairedPredictionError} An id stands twice (but in `anchoring`, where a pair of texts may be
 *   sampled again), or a prediction has no gold document.
 */
export function evaluate<Of extends Layer>(
  layer: Of,
  gold: readonly Gold<Of>[],
  predictions: readonly Prediction<Of>[],
  options: EvaluateOptions = {},
): Scores {
  const pairs = (layer === 'anchoring' ? pairByTurn : pairById)(gold, predictions)
  const unanswered = pairs.filter(({ prediction }) => prediction === undefined).length
  const rows = scorers[layer](pairs, options)
  const missing = { name: 'unanswered', value: unanswered, count: pairs.length }
  return { layer, rows: unanswered > 0 ? [...rows, missing] : rows }
}
