import { at } from './integers.ts'

/** The keys of a vocabulary, numbered from 0: their units lie one behind the other, ASCII in lower case. */
export interface KeyPool {
  /** Give the next number to `[start, end)` of a text. */
  add(text: string, start: number, end: number): void
  /** Whether a number is that of `[start, end)` of a text. */
  isKey(id: number, text: string, start: number, end: number): boolean
}

/** A pool without keys. */
export function keyPool(): KeyPool {
  let ends = new Int32Array(1 << 11)
  let units = new Uint16Array(1 << 14)
  let count = 0
  const startOf = (id: number): number => (id === 0 ? 0 : at(ends, id - 1))
  const isKey = (id: number, text: string, start: number, end: number): boolean => {
    const from = startOf(id)
    if (at(ends, id) - from !== end - start) return false
    for (let offset = start; offset < end; offset += 1) {
      if (units[from + offset - start] !== lowerUnit(text.charCodeAt(offset))) return false
    }
    return true
  }
  const add = (text: string, start: number, end: number): void => {
    const from = startOf(count)
    const to = from + end - start
    if (count === ends.length) ends = copyInto(new Int32Array(2 * count), ends)
    if (to > units.length) units = copyInto(new Uint16Array(2 * to), units)
    for (let offset = start; offset < end; offset += 1) {
      units[from + offset - start] = lowerUnit(text.charCodeAt(offset))
    }
    ends[count] = to
    count += 1
  }
  return { add, isKey }
}

/** A code unit, in lower case when it is an ASCII letter. */
export function lowerUnit(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit
}

function copyInto<Integers extends Int32Array | Uint16Array>(
  longer: Integers,
  integers: Integers,
): Integers {
  longer.set(integers)
  return longer
}
