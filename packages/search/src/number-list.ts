/** A list of numbers below 2³² that grows in place: four bytes a number, where an array of numbers takes eight. */
export interface NumberList {
  readonly length: number
  push(value: number): void
  /** A copy of what is in it. */
  toArray(): Uint32Array
}

/** An empty list. Pushing costs O(1) on average. */
export function createNumberList(): NumberList {
  let room = new Uint32Array(1_024)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === room.length) {
        const larger = new Uint32Array(2 * length)
        larger.set(room)
        room = larger
      }
      room[length] = value
      length += 1
    },
    toArray: () => room.slice(0, length),
  }
}
