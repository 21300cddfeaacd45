import type { Candidate } from '../candidate.ts'
import type { Judgement } from '../decide.ts'
import { describeCandidate, mostFeatures } from './features.ts'
import { slot } from './hash.ts'
import { createSurroundings } from './surroundings.ts'

/** The log odds that a sentence ends at a candidate. */
export type Scorer = (candidate: Candidate, judgement: Judgement) => number

/** A model made ready for use. The room it works in is made once, not for each candidate. */
export function createScorer(weights: Int8Array, scale: number, bias: number): Scorer {
  const mask = weights.length - 1
  const features = new Int32Array(mostFeatures)
  const around = createSurroundings()
  return (candidate, judgement) => {
    const count = describeCandidate(candidate, judgement, around, features)
    let sum = 0
    for (let index = 0; index < count; index += 1) {
      sum += weights[slot(features[index] ?? 0, mask)] ?? 0
    }
    return sum * scale + bias
  }
}
