/**
 * The page, from 1, that an offset of the source text stands on. O(log pages).
 *
 * @param pageStarts - Where each page starts, in order: `Parsed.pageStarts`.
 */
export function pageAt(pageStarts: readonly number[], sourceOffset: number): number {
  let low = 0
  let high = pageStarts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pageStarts[middle] ?? 0) <= sourceOffset) low = middle + 1
    else high = middle
  }
  return low
}
