import { at } from './integers.ts'

/** Where each token stands: lists of indices, in order. */
export interface TokenPlaces {
  count(id: number): number
  /** The n-th place of a token, from 0; −1 when it stands less often. */
  place(id: number, rank: number): number
}

/** Sort the indices of tokens by their number: counting sort, O(tokens + size). */
export function tokenPlaces(ids: Int32Array, size: number): TokenPlaces {
  const first = new Int32Array(size + 1)
  for (const id of ids) first[id + 1] = at(first, id + 1) + 1
  for (let id = 0; id < size; id += 1) first[id + 1] = at(first, id + 1) + at(first, id)
  const next = first.slice()
  const order = new Int32Array(ids.length)
  ids.forEach((id, index) => {
    order[at(next, id)] = index
    next[id] = at(next, id) + 1
  })
  const count = (id: number): number => at(first, id + 1) - at(first, id)
  return {
    count,
    place: (id, rank) => (rank < count(id) ? at(order, at(first, id) + rank) : -1),
  }
}
