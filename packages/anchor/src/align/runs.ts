import { at } from './integers.ts'
import type { Stretch } from './lcs.ts'
import { shingleTable } from './shingle-table.ts'

/** A stretch of equal tokens: `length` of them from old token `before` and from new token `after` on. */
export interface Run {
  readonly before: number
  readonly after: number
  readonly length: number
}

/**
 * The maximal runs of equal tokens around shingles of `size` tokens that stand at most `most` times in each
 * side of the stretch, by their place in the old text. O(tokens · most²) besides the growing of runs.
 */
export function rareRuns(
  before: Int32Array,
  after: Int32Array,
  stretch: Stretch,
  size: number,
  most: number,
): Run[] {
  const { a, b, c, d } = stretch
  if (b - a < size || d - c < size) return []
  const isSampled = b - a + d - c > sampledAbove ? isFourth : () => true
  const old = shingleTable(a, b - a - size + 1)
  rollHashes(before, a, b, size, (hash, start) => {
    if (isSampled(hash)) old.add(hash, start)
  })
  const now = shingleTable(c, d - c - size + 1)
  rollHashes(after, c, d, size, (hash, start) => {
    if (!isSampled(hash)) return
    const count = old.count(hash)
    if (count > 0 && count <= most) now.add(hash, start)
  })
  const runs: Run[] = []
  // For each diagonal, where its last run ends: a shingle inside it tells nothing more.
  const ends = new Map<number, number>()
  rollHashes(before, a, b, size, (hash, start) => {
    const count = isSampled(hash) ? now.count(hash) : 0
    if (count === 0 || count > most) return
    for (let place = now.last(hash); place >= 0; place = now.previous(place)) {
      if (start < (ends.get(place - start) ?? -1)) continue
      const run = grow(before, after, stretch, { before: start, after: place, length: size })
      if (!run) continue
      runs.push(run)
      ends.set(place - start, run.before + run.length)
    }
  })
  return runs.sort((one, other) => one.before - other.before || other.length - one.length)
}

/** Tokens of both sides above which a part of the shingles is enough to find the long runs. */
const sampledAbove = 40_000

/** Every fourth shingle, told by what it says, so that both sides choose the same. */
function isFourth(hash: number): boolean {
  return Math.imul(hash, 0x85ebca6b) >>> 30 === 0
}

/** Rabin–Karp: the hash of each shingle from the one before. */
function rollHashes(
  ids: Int32Array,
  from: number,
  to: number,
  size: number,
  found: (hash: number, start: number) => void,
): void {
  let [hash, highest] = [0, 1]
  for (let index = 1; index < size; index += 1) highest = Math.imul(highest, factor)
  for (let index = from; index < to; index += 1) {
    if (index >= from + size) {
      hash = (hash - Math.imul(at(ids, index - size) + 1, highest)) | 0
    }
    hash = (Math.imul(hash, factor) + at(ids, index) + 1) | 0
    if (index >= from + size - 1) found(hash, index - size + 1)
  }
}

const factor = 1_000_003

/** The longest run around a shingle inside the stretch; `undefined` when only the hashes are equal. */
function grow(
  before: Int32Array,
  after: Int32Array,
  { a, b, c, d }: Stretch,
  shingle: Run,
): Run | undefined {
  const same = (step: number): boolean =>
    at(before, shingle.before + step) === at(after, shingle.after + step)
  for (let step = 0; step < shingle.length; step += 1) if (!same(step)) return undefined
  let left = 0
  while (shingle.before - left > a && shingle.after - left > c && same(-left - 1)) left += 1
  let right = shingle.length
  while (shingle.before + right < b && shingle.after + right < d && same(right)) right += 1
  return { before: shingle.before - left, after: shingle.after - left, length: left + right }
}
