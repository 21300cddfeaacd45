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
 * The maximal runs of equal tokens that hold a shingle of `size` tokens which stands once in each side of the
 * stretch, by their place in the old text. O(tokens) apart from the growing of runs that overlap.
 */
export function uniqueRuns(
  before: Int32Array,
  after: Int32Array,
  stretch: Stretch,
  size: number,
): Run[] {
  const { a, b, c, d } = stretch
  if (b - a < size || d - c < size) return []
  const partners = uniquePartners(before, after, stretch, size)
  const runs: Run[] = []
  let [last, shift] = [-1, 0]
  for (let old = a; old + size <= b; old += 1) {
    const now = at(partners, old - a)
    // A shingle inside the run just made tells nothing more.
    if (now < 0 || (old < last && now - old === shift)) continue
    const run = grow(before, after, stretch, { before: old, after: now, length: size })
    if (!run) continue
    runs.push(run)
    last = run.before + run.length
    shift = now - old
  }
  return runs.sort((one, other) => one.before - other.before || other.length - one.length)
}

/** For each old place: the one new place whose shingle has the same hash, when both are alone in that; else negative. */
function uniquePartners(
  before: Int32Array,
  after: Int32Array,
  { a, b, c, d }: Stretch,
  size: number,
): Int32Array {
  const table = shingleTable(b - a - size + 1)
  rollHashes(before, a, b, size, (hash, old) => table.add(hash, old))
  const partners = new Int32Array(b - a - size + 1).fill(-1)
  rollHashes(after, c, d, size, (hash, now) => {
    const old = table.only(hash)
    if (old >= 0) partners[old - a] = at(partners, old - a) === -1 ? now : -2
  })
  return partners
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
