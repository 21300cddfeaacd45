import type { ClaimType } from '@claimtrail/model'
import type { Gold, Prediction } from './layers.ts'
import type { EvaluateOptions } from './options.ts'
import type { Pair } from './pair.ts'
import { scoreSlots } from './score-slots.ts'
import { addTallies, type Score, type Tally, tallyScores } from './scores.ts'

const allTypes: readonly ClaimType[] = ['commitment', 'condition', 'assessment']

type ClaimPair = Pair<Gold<'claims'>, Prediction<'claims'>>

/** A sentence's labels, type by type; and slots where gold has claims. */
export function scoreClaims(
  pairs: readonly ClaimPair[],
  options: EvaluateOptions,
): readonly Score[] {
  const labels = (options.covers ?? allTypes).flatMap((type) =>
    tallyScores(
      `${type}-`,
      addTallies(pairs.map((pair) => tallyOf(pair, type))),
      options.recallOnly,
    ),
  )
  return [...labels, ...scoreSlots(pairs)]
}

/** An optional label counts neither as required nor as wrong. */
function tallyOf({ gold, prediction }: ClaimPair, type: ClaimType): Tally {
  const isOptional = gold.optional?.includes(type) && !gold.labels.includes(type)
  if (isOptional) return { gold: 0, goldHit: 0, predicted: 0, predictedHit: 0 }
  const wanted = gold.labels.includes(type) ? 1 : 0
  const found = prediction?.labels.includes(type) ? 1 : 0
  return { gold: wanted, goldHit: wanted * found, predicted: found, predictedHit: wanted * found }
}
