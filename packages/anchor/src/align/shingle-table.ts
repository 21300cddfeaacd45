import { at } from './integers.ts'

/** Where shingles start, by hash. */
export interface ShingleTable {
  add(hash: number, start: number): void
  /** How many shingles have a hash. */
  count(hash: number): number
  /** Where the shingle of a hash that was added last starts; −1 when there is none. */
  last(hash: number): number
  /** Where the one that was added before it starts; −1 when there is none. */
  previous(start: number): number
}

/**
 * A table for the shingles that start in `[from, from + count)`: open addressing in typed arrays, shingles of
 * one hash in a linked list.
 */
export function shingleTable(from: number, count: number): ShingleTable {
  const bits = Math.max(3, 32 - Math.clz32(2 * count))
  const mask = (1 << bits) - 1
  const hashes = new Int32Array(mask + 1)
  const counts = new Int32Array(mask + 1)
  const lasts = new Int32Array(mask + 1)
  const links = new Int32Array(count)
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - bits)
    while (counts[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }
  return {
    add: (hash, start) => {
      const slot = slotOf(hash)
      links[start - from] = counts[slot] === 0 ? -1 : at(lasts, slot)
      hashes[slot] = hash
      lasts[slot] = start
      counts[slot] = at(counts, slot) + 1
    },
    count: (hash) => at(counts, slotOf(hash)),
    last: (hash) => {
      const slot = slotOf(hash)
      return counts[slot] === 0 ? -1 : at(lasts, slot)
    },
    previous: (start) => at(links, start - from),
  }
}
