import { at } from './integers.ts'
import { prefixBest } from './prefix-best.ts'
import type { Run } from './runs.ts'

/**
 * A heavy chain of runs that goes forward in both texts: indices into `runs`, in order. A run weighs its
 * tokens, without those that it shares with the run before it. `runs` are sorted by their old place.
 *
 * Sweeps over old places. A run follows the heaviest chain that ended before it began, or the heaviest that
 * began before it, whichever makes it heavier: the first is exact for runs that share nothing, the second
 * allows for those that overlap. O(r log r) for r runs.
 */
export function heaviestChain(runs: readonly Run[]): readonly number[] {
  const weights = new Float64Array(runs.length)
  const previous = new Int32Array(runs.length).fill(-1)
  const weightOf = (index: number): number => weights[index] ?? 0
  const startRanks = ranksOf(runs, ({ after }) => after)
  const endRanks = ranksOf(runs, endInAfter)
  const begun = prefixBest(runs.length, weightOf)
  const ended = prefixBest(runs.length, weightOf)
  const byEnd = orderOf(runs, endInBefore)
  let done = 0
  for (let from = 0; from < runs.length; ) {
    const to = endOfEqual(runs, from)
    const now = runs[from]?.before ?? 0
    for (; endInBefore(runs[byEnd[done] ?? -1]) <= now; done += 1) {
      const index = byEnd[done] ?? 0
      ended.enter(endRanks.rank(index), index)
    }
    // Runs with one old place cannot follow each other: all are weighed before one is entered.
    for (let index = from; index < to; index += 1) {
      const candidates = [
        ended.upTo(endRanks.below((runs[index]?.after ?? 0) + 1)),
        begun.upTo(startRanks.rank(index) - 1),
      ]
      weights[index] = runs[index]?.length ?? 0
      for (const candidate of candidates) {
        const weight = weightOf(candidate) + gain(runs[candidate], runs[index])
        if (candidate < 0 || weight <= weightOf(index)) continue
        weights[index] = weight
        previous[index] = candidate
      }
    }
    for (let index = from; index < to; index += 1) begun.enter(startRanks.rank(index), index)
    from = to
  }
  return traceBack(previous, weightOf, runs.length)
}

function endInBefore(run: Run | undefined): number {
  return run ? run.before + run.length : Number.POSITIVE_INFINITY
}

function endInAfter({ after, length }: Run): number {
  return after + length
}

/** Indices of runs in the order of a place. */
function orderOf(runs: readonly Run[], place: (run: Run) => number): readonly number[] {
  const places = runs.map(place)
  return runs
    .map((_, index) => index)
    .sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0))
}

/** Ranks of runs by a place, from 1: equal places have one rank. */
function ranksOf(runs: readonly Run[], place: (run: Run) => number) {
  const places = Int32Array.from(runs, place)
  const sorted = places.slice().sort()
  /** How many places lie below a value. */
  const below = (value: number): number => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (at(sorted, middle) < value) low = middle + 1
      else high = middle
    }
    return low
  }
  return { rank: (index: number): number => below(at(places, index)) + 1, below }
}

function endOfEqual(runs: readonly Run[], from: number): number {
  let to = from + 1
  while (to < runs.length && runs[to]?.before === runs[from]?.before) to += 1
  return to
}

/** What a run adds behind another. */
function gain(previous: Run | undefined, run: Run | undefined): number {
  if (!previous || !run) return 0
  const shared = Math.max(
    previous.before + previous.length - run.before,
    previous.after + previous.length - run.after,
    0,
  )
  return Math.max(0, run.length - shared)
}

function traceBack(
  previous: Int32Array,
  weightOf: (index: number) => number,
  count: number,
): readonly number[] {
  let last = count === 0 ? -1 : 0
  for (let index = 1; index < count; index += 1) {
    if (weightOf(index) > weightOf(last)) last = index
  }
  const chain: number[] = []
  for (let index = last; index >= 0; index = at(previous, index)) chain.push(index)
  return chain.reverse()
}
