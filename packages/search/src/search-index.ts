import type { DocumentNames } from './document.ts'

/**
 * An inverted index: for each term the documents that hold it. Terms are folded words, and those of
 * {@link fieldTerm} for the filters. Plain data, O(text) in size.
 */
export interface SearchIndex {
  readonly names: DocumentNames
  /** Every term, in order of UTF-16 code units. */
  readonly terms: readonly string[]
  /** The documents of term `i` are `postings[starts[i] … starts[i + 1])`; one number more than there are terms. */
  readonly starts: Uint32Array
  /** Numbers of documents, ascending within a term. */
  readonly postings: Uint32Array
  readonly dates: DateColumns
}

/** The dates of all documents in order of document, one a row: see `Days`. */
export interface DateColumns {
  readonly document: Uint32Array
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/** The term of a filter. It begins with a colon, and no word does, so a prefix of words never reaches it. */
export function fieldTerm(field: string, value: string): string {
  return `:${field}:${value.toLowerCase().replaceAll('\n', ' ')}`
}

/** How many documents an index holds. */
export function sizeOf(index: SearchIndex): number {
  return index.names.isClaim.length
}

/** The documents that hold a term, ascending. O(log terms); shares the index's memory. */
export function documentsOf(index: SearchIndex, term: string): Uint32Array {
  const place = firstNotBelow(index.terms, term)
  return index.terms[place] === term ? documentsAt(index, place, place + 1) : new Uint32Array(0)
}

/** The documents that hold a term that begins so, ascending. O(log terms + documents). */
export function documentsOfPrefix(index: SearchIndex, prefix: string): Uint32Array {
  const first = firstNotBelow(index.terms, prefix)
  let end = first
  while (index.terms[end]?.startsWith(prefix)) end += 1
  // The terms of a prefix stand side by side, and so do their documents: one stretch, to be put in order.
  const stretch = documentsAt(index, first, end)
  return end - first < 2 ? stretch : ascending(stretch, sizeOf(index))
}

/** Numbers below `size` in order, each once. O(numbers + size / 8). */
export function ascending(numbers: Iterable<number>, size: number): Uint32Array {
  const isIn = new Uint8Array(size)
  let count = 0
  for (const number of numbers) {
    count += 1 - (isIn[number] ?? 1)
    isIn[number] = 1
  }
  const sorted = new Uint32Array(count)
  let at = 0
  for (let number = isIn.indexOf(1); number !== -1; number = isIn.indexOf(1, number + 1)) {
    sorted[at] = number
    at += 1
  }
  return sorted
}

function documentsAt({ starts, postings }: SearchIndex, first: number, end: number): Uint32Array {
  return postings.subarray(starts[first] ?? 0, starts[end] ?? 0)
}

function firstNotBelow(terms: readonly string[], wanted: string): number {
  let low = 0
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((terms[middle] ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}
