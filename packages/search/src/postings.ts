/**
 * The numbers that are in every list; all ascend. Starts with the shortest list and looks its numbers up in
 * the others by growing steps (Bentley and Yao 1976): O(shortest × log of how much the others are longer).
 */
export function intersect(lists: readonly Uint32Array[]): Uint32Array {
  const [rarest, ...others] = [...lists].sort((one, other) => one.length - other.length)
  return others.reduce(
    (common, list) => common.filter(membership(list)),
    rarest ?? new Uint32Array(0),
  )
}

/** Asks a list for ascending numbers. */
function membership(list: Uint32Array): (number: number) => boolean {
  let from = 0
  return (number) => {
    let step = 1
    while ((list[from + step] ?? number) < number) step *= 2
    let low = from
    let high = Math.min(from + step, list.length)
    while (low < high) {
      const middle = (low + high) >> 1
      if ((list[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    from = low
    return list[low] === number
  }
}
