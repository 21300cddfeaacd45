import { overlap } from '@claimtrail/text'
import type { Gold, Prediction, TimexOffsets } from './layers.ts'
import type { EvaluateOptions } from './options.ts'
import type { Pair } from './pair.ts'
import { addTallies, type Score, type Tally, tallyScores } from './scores.ts'

interface Match {
  readonly gold: TimexOffsets
  readonly predicted: TimexOffsets | undefined
}

interface Matched {
  readonly matches: readonly Match[]
  readonly predicted: readonly TimexOffsets[]
}

type Same = (gold: TimexOffsets, predicted: TimexOffsets) => boolean

/**
 * Dates, one predicted for one of gold: relaxed overlaps, strict has the same span, value overlaps and
 * has the same TIMEX value. A gold date without a value, and what was matched to it, is left out of value.
 */
export function scoreDates(
  pairs: readonly Pair<Gold<'dates'>, Prediction<'dates'>>[],
  options: EvaluateOptions,
): readonly Score[] {
  const all = pairs.map(({ gold, prediction }) => matchDates(gold.timex, prediction?.timex ?? []))
  const score = (prefix: string, matched: readonly Matched[], same: Same): readonly Score[] => {
    const tallies = matched.map((one) => tallyOf(one, same))
    return tallyScores(prefix, addTallies(tallies), options.recallOnly)
  }
  return [
    ...score('relaxed-', all, () => true),
    ...score('strict-', all, sameSpan),
    ...score('value-', all.map(withValues), (gold, predicted) => gold[3] === predicted[3]),
  ]
}

/** Equal spans are matched first, then what overlaps, in the order of the text. */
function matchDates(gold: readonly TimexOffsets[], predicted: readonly TimexOffsets[]): Matched {
  const free = new Set(predicted)
  const take = (same: Same, wanted: TimexOffsets): TimexOffsets | undefined => {
    for (const candidate of free) {
      if (!same(wanted, candidate)) continue
      free.delete(candidate)
      return candidate
    }
    return undefined
  }
  const exact = gold.map((wanted) => take(sameSpan, wanted))
  const matches = gold.map((wanted, index) => ({
    gold: wanted,
    predicted: exact[index] ?? take(touches, wanted),
  }))
  return { matches, predicted }
}

function tallyOf({ matches, predicted }: Matched, same: Same): Tally {
  const hits = matches.filter(
    (match) => match.predicted && same(match.gold, match.predicted),
  ).length
  return { gold: matches.length, goldHit: hits, predicted: predicted.length, predictedHit: hits }
}

function withValues({ matches, predicted }: Matched): Matched {
  const unvalued = new Set(matches.filter(({ gold }) => gold[3] === '').map((one) => one.predicted))
  return {
    matches: matches.filter(({ gold }) => gold[3] !== ''),
    predicted: predicted.filter((date) => !unvalued.has(date)),
  }
}

function sameSpan(one: TimexOffsets, other: TimexOffsets): boolean {
  return one[0] === other[0] && one[1] === other[1]
}

function touches(one: TimexOffsets, other: TimexOffsets): boolean {
  return overlap({ start: one[0], end: one[1] }, { start: other[0], end: other[1] }) > 0
}
