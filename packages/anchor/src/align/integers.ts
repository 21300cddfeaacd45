/** The integer at an index; −1 outside. */
export function at(integers: Int32Array, index: number): number {
  return integers[index] ?? -1
}

/** A list of integers that grows: four bytes an entry, no boxing. */
export interface IntegerList {
  push(value: number): void
  /** The integers so far, in an array of their own. */
  toArray(): Int32Array
}

/** An empty list. */
export function integerList(): IntegerList {
  let values = new Int32Array(1024)
  let count = 0
  return {
    push: (value) => {
      if (count === values.length) {
        const longer = new Int32Array(2 * count)
        longer.set(values)
        values = longer
      }
      values[count] = value
      count += 1
    },
    toArray: () => values.slice(0, count),
  }
}
