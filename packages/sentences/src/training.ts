import type { Span } from '@claimtrail/text'
import { blocksOf } from './blocks.ts'
import { judgeFor } from './decide.ts'
import { describeCandidate, mostFeatures } from './model/features.ts'
import { slot } from './model/hash.ts'
import { createSurroundings } from './model/surroundings.ts'
import { splitBlocksBy } from './split-block.ts'

/** One candidate that a model decides: its slots, and whether a sentence ends there. */
export interface Example {
  readonly slots: Int32Array
  readonly ends: boolean
}

/**
 * The candidates of a text that the rules leave to the model. The known answer steers the scan, so that
 * distances, brackets and quotes are as they will be.
 *
 * @param ends - Where the sentences of the text end.
 * @param slotCount - How many slots the model will have: a power of two.
 */
export function examplesOf(
  text: string,
  ends: ReadonlySet<number>,
  slotCount: number,
): readonly Example[] {
  const examples: Example[] = []
  const features = new Int32Array(mostFeatures)
  const around = createSurroundings()
  const deciderOf = (part: Span) => {
    const judge = judgeFor(text, part)
    return (candidate: Parameters<typeof judge>[0]): boolean => {
      const judgement = judge(candidate)
      const isEnd = ends.has(candidate.end)
      if (judgement.sure) return isEnd
      const count = describeCandidate(candidate, judgement, around, features)
      const slots = features.slice(0, count).map((feature) => slot(feature, slotCount - 1))
      examples.push({ slots, ends: isEnd })
      return isEnd
    }
  }
  splitBlocksBy(text, blocksOf(text), deciderOf)
  return examples
}
