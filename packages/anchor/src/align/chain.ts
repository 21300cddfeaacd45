import { at } from './integers.ts'
import type { Run } from './runs.ts'

/**
 * The heaviest chain of runs that goes forward in both texts: indices into `runs`, in order. A run weighs its
 * tokens, without those that it shares with the run before it. `runs` are sorted by their old place.
 *
 * A Fenwick tree over new places keeps the best chain that ends at or before each: O(r log r) for r runs.
 */
export function heaviestChain(runs: readonly Run[]): readonly number[] {
  const ranks = ranksOf(runs)
  const tree = new Int32Array(runs.length + 1).fill(-1)
  const weights = new Float64Array(runs.length)
  const previous = new Int32Array(runs.length).fill(-1)
  const weightOf = (index: number): number => weights[index] ?? 0
  for (let from = 0; from < runs.length; ) {
    const to = endOfEqual(runs, from)
    // Runs with one old place cannot follow each other: all are weighed before one is entered.
    for (let index = from; index < to; index += 1) {
      const best = bestBelow(tree, at(ranks, index) - 1, weightOf)
      previous[index] = best
      weights[index] =
        best < 0 ? lengthOf(runs[index]) : weightOf(best) + gain(runs[best], runs[index])
    }
    for (let index = from; index < to; index += 1) enter(tree, at(ranks, index), index, weightOf)
    from = to
  }
  return traceBack(previous, weightOf, runs.length)
}

/** For each run the rank of its new place, from 1; equal places have one rank. */
function ranksOf(runs: readonly Run[]): Int32Array {
  const order = runs.map((_, index) => index)
  const place = (index: number): number => runs[index]?.after ?? 0
  order.sort((one, other) => place(one) - place(other))
  const ranks = new Int32Array(runs.length)
  let rank = 0
  order.forEach((index, step) => {
    if (step === 0 || place(order[step - 1] ?? 0) !== place(index)) rank += 1
    ranks[index] = rank
  })
  return ranks
}

function endOfEqual(runs: readonly Run[], from: number): number {
  let to = from + 1
  while (to < runs.length && runs[to]?.before === runs[from]?.before) to += 1
  return to
}

function bestBelow(tree: Int32Array, rank: number, weightOf: (index: number) => number): number {
  let best = -1
  for (let node = rank; node > 0; node -= node & -node) {
    const index = at(tree, node)
    if (index >= 0 && (best < 0 || weightOf(index) > weightOf(best))) best = index
  }
  return best
}

function enter(
  tree: Int32Array,
  rank: number,
  index: number,
  weightOf: (index: number) => number,
): void {
  for (let node = rank; node < tree.length; node += node & -node) {
    const held = at(tree, node)
    if (held < 0 || weightOf(index) > weightOf(held)) tree[node] = index
  }
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

function lengthOf(run: Run | undefined): number {
  return run?.length ?? 0
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
