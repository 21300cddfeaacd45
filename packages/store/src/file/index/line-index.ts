import type { LineOutline } from '@claimtrail/history'
import type { SourceId } from '@claimtrail/model'
import { keysOf, type LineKey } from './line-keys.ts'

/** An index as it is kept: keys in order, and beside each the offset of a line that has it. */
export interface PackedIndex {
  readonly keys: Float64Array
  readonly offsets: Float64Array
  readonly sources: readonly SourceId[]
}

/** Pairs that wait until they are merged into the packed ones: a merge costs as much as all pairs. */
const recentPairs = 16_384

/** Finds the lines of one history file by what they are about. */
export class LineIndex {
  #packed: PackedIndex | undefined
  readonly #load: () => PackedIndex
  readonly #recent = new Map<LineKey, number[]>()
  #recentCount = 0
  readonly #newSources = new Set<SourceId>()
  #unsavedLines = 0

  /** @param load - Gives what was kept, when it is first needed. */
  constructor(load: () => PackedIndex) {
    this.#load = load
  }

  /** Lines that were added since the index was kept. */
  get unsavedLines(): number {
    return this.#unsavedLines
  }

  /** Add a line that stands behind all others. */
  add(line: LineOutline, offset: number): void {
    for (const key of keysOf(line)) {
      const offsets = this.#recent.get(key)
      if (offsets) offsets.push(offset)
      else this.#recent.set(key, [offset])
      this.#recentCount += 1
    }
    for (const { source } of line.events) this.#newSources.add(source)
    this.#unsavedLines += 1
    if (this.#recentCount > recentPairs) this.#merge()
  }

  /** Offsets of the lines that may have a key, in order. O(log lines). */
  find(key: LineKey): readonly number[] {
    const { keys, offsets } = this.#pairs()
    const found: number[] = []
    for (let index = lowerBound(keys, key); keys[index] === key; index += 1) {
      found.push(offsets[index] ?? 0)
    }
    return found.concat(this.#recent.get(key) ?? [])
  }

  /** Every source that a line is about, in no order. */
  *sources(): Generator<SourceId, void> {
    const { sources } = this.#pairs()
    yield* sources
    if (this.#newSources.size === 0) return
    const known = new Set(sources)
    for (const source of this.#newSources) if (!known.has(source)) yield source
  }

  /** All of it, to be kept; {@link unsavedLines} counts from here. */
  pack(): PackedIndex {
    const packed = this.#merge()
    this.#unsavedLines = 0
    return packed
  }

  #pairs(): PackedIndex {
    this.#packed ??= this.#load()
    return this.#packed
  }

  #merge(): PackedIndex {
    const sources = [...this.sources()]
    const packed = {
      ...mergePairs(this.#pairs(), pairsOf(this.#recent, this.#recentCount)),
      sources,
    }
    this.#packed = packed
    this.#recent.clear()
    this.#recentCount = 0
    this.#newSources.clear()
    return packed
  }
}

/** An index without a line. */
export function emptyIndex(): PackedIndex {
  return { keys: new Float64Array(), offsets: new Float64Array(), sources: [] }
}

type Pairs = Pick<PackedIndex, 'keys' | 'offsets'>

function pairsOf(recent: ReadonlyMap<LineKey, readonly number[]>, count: number): Pairs {
  const [keys, offsets] = [new Float64Array(count), new Float64Array(count)]
  let index = 0
  for (const key of Float64Array.from(recent.keys()).sort()) {
    for (const offset of recent.get(key) ?? []) {
      keys[index] = key
      offsets[index] = offset
      index += 1
    }
  }
  return { keys, offsets }
}

/** Of equal keys those of `one` come first: they stand before the others in the file. */
function mergePairs(one: Pairs, other: Pairs): Pairs {
  const count = one.keys.length + other.keys.length
  const [keys, offsets] = [new Float64Array(count), new Float64Array(count)]
  let [first, second] = [0, 0]
  for (let index = 0; index < count; index += 1) {
    const isFirst = !(
      (one.keys[first] ?? Number.POSITIVE_INFINITY) >
      (other.keys[second] ?? Number.POSITIVE_INFINITY)
    )
    const from = isFirst && first < one.keys.length ? one : other
    const at = from === one ? first++ : second++
    keys[index] = from.keys[at] ?? 0
    offsets[index] = from.offsets[at] ?? 0
  }
  return { keys, offsets }
}

/** The first place whose key is not below `key`. */
function lowerBound(keys: Float64Array, key: LineKey): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low
}
