/** One figure. */
export interface Score {
  /** Kebab-case, for example `typed-f1`. */
  readonly name: string
  /** In percent with two decimals; how many for `unanswered` and the rows of an acceptance. */
  readonly value: number
  /** Out of how many; a percentage of none is 0. */
  readonly count: number
}

/** What a layer scored, in a fixed order. */
export interface Scores {
  readonly layer: string
  readonly rows: readonly Score[]
}

/** What was found and what should have been. The two hits differ only where overlap is enough. */
export interface Tally {
  readonly gold: number
  readonly goldHit: number
  readonly predicted: number
  readonly predictedHit: number
}

/** The sum of many tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (pick: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + pick(tally), 0)
  return {
    gold: sum(({ gold }) => gold),
    goldHit: sum(({ goldHit }) => goldHit),
    predicted: sum(({ predicted }) => predicted),
    predictedHit: sum(({ predictedHit }) => predictedHit),
  }
}

/** Precision, recall and F1 of a tally; recall alone where gold is not exhaustive. */
export function tallyScores(prefix: string, tally: Tally, recallOnly = false): readonly Score[] {
  const recall = share(`${prefix}recall`, tally.goldHit, tally.gold)
  if (recallOnly) return [recall]
  const precision = share(`${prefix}precision`, tally.predictedHit, tally.predicted)
  return [precision, recall, { name: `${prefix}f1`, value: f1Of(tally), count: tally.gold }]
}

/** F1 in percent; 0 when nothing was found. */
export function f1Of({ gold, goldHit, predicted, predictedHit }: Tally): number {
  const recall = goldHit / (gold || 1)
  const precision = predictedHit / (predicted || 1)
  return percent((2 * precision * recall) / (precision + recall || 1))
}

/** A part of a count, in percent. */
export function share(name: string, part: number, count: number): Score {
  return { name, value: percent(part / (count || 1)), count }
}

function percent(fraction: number): number {
  return Math.round(fraction * 10_000) / 100
}
