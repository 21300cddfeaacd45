import { at } from './integers.ts'

/** Of entries at ranks from 1, the heaviest up to a rank. */
export interface PrefixBest {
  /** Put an entry at a rank; its weight is known by then and does not change. */
  enter(rank: number, entry: number): void
  /** The heaviest entry at this rank or below, the first of several; −1 when there is none. */
  upTo(rank: number): number
}

/** A Fenwick tree (1994): both operations cost O(log size). */
export function prefixBest(size: number, weightOf: (entry: number) => number): PrefixBest {
  const tree = new Int32Array(size + 1).fill(-1)
  const heavier = (one: number, other: number): boolean =>
    other < 0 || weightOf(one) > weightOf(other)
  return {
    enter: (rank, entry) => {
      for (let node = rank; node <= size; node += node & -node) {
        if (heavier(entry, at(tree, node))) tree[node] = entry
      }
    },
    upTo: (rank) => {
      let best = -1
      for (let node = rank; node > 0; node -= node & -node) {
        const entry = at(tree, node)
        if (entry >= 0 && heavier(entry, best)) best = entry
      }
      return best
    },
  }
}
