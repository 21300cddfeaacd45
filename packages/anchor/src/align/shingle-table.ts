import { at } from './integers.ts'

/** Where shingles start, by hash. */
export interface ShingleTable {
  add(hash: number, start: number): void
  /** Where the only shingle of a hash starts; −1 when there is none, −2 when there are several. */
  only(hash: number): number
}

/** An empty table with room for so many shingles: open addressing in typed arrays. */
export function shingleTable(count: number): ShingleTable {
  const bits = Math.max(3, 32 - Math.clz32(2 * count))
  const hashes = new Int32Array(1 << bits)
  // 0: free; −2: several; else the start + 1.
  const starts = new Int32Array(1 << bits)
  const mask = hashes.length - 1
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - bits)
    while (starts[slot] !== 0 && at(hashes, slot) !== hash) slot = (slot + 1) & mask
    return slot
  }
  return {
    add: (hash, start) => {
      const slot = slotOf(hash)
      hashes[slot] = hash
      starts[slot] = starts[slot] === 0 ? start + 1 : -2
    },
    only: (hash) => {
      const start = at(starts, slotOf(hash))
      return start > 0 ? start - 1 : start === 0 ? -1 : -2
    },
  }
}
