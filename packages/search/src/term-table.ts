import { createNumberList } from './number-list.ts'
import type { SearchIndex } from './search-index.ts'
import { wordsOfRun } from './words.ts'

/** The terms of an index that is being made, and which documents hold them. */
export interface TermTable {
  /** Documents come in ascending order; the same again changes nothing. */
  add(term: string, document: number): void
  /** Add the words of a run as it stands in a text. */
  addRun(run: string, document: number): void
  finish(): Pick<SearchIndex, 'terms' | 'starts' | 'postings'>
}

/** An empty table. */
export function createTermTable(): TermTable {
  const numbers = new Map<string, number>()
  /** What a run folds to: a text has few different runs, and folding costs more than looking up. */
  const runs = new Map<string, readonly number[]>()
  /** By number of a term: the last document that it was added to, plus one. */
  const last: number[] = []
  const termOf = createNumberList()
  const documentOf = createNumberList()

  const numberOf = (term: string): number => {
    const known = numbers.get(term)
    if (known !== undefined) return known
    numbers.set(term, last.length)
    return last.push(0) - 1
  }
  const note = (number: number, document: number): void => {
    if (last[number] === document + 1) return
    last[number] = document + 1
    termOf.push(number)
    documentOf.push(document)
  }
  return {
    add: (term, document) => note(numberOf(term), document),
    addRun(run, document) {
      let words = runs.get(run)
      if (words === undefined) {
        words = wordsOfRun(run).map(numberOf)
        runs.set(run, words)
      }
      for (const word of words) note(word, document)
    },
    finish: () => byTerm([...numbers.keys()], termOf.toArray(), documentOf.toArray()),
  }
}

/** Sort pairs by term with two counting passes; the documents of a term stay in the order in which they came. */
function byTerm(
  terms: readonly string[],
  termOf: Uint32Array,
  documentOf: Uint32Array,
): Pick<SearchIndex, 'terms' | 'starts' | 'postings'> {
  const sorted = [...terms.keys()].sort((one, other) => compare(terms[one], terms[other]))
  const starts = new Uint32Array(terms.length + 1)
  const rankOf = new Uint32Array(terms.length)
  for (const [rank, term] of sorted.entries()) rankOf[term] = rank
  for (const term of termOf) add(starts, (rankOf[term] ?? 0) + 1, 1)
  for (let rank = 1; rank < starts.length; rank += 1) add(starts, rank, starts[rank - 1] ?? 0)
  const next = starts.slice()
  const postings = new Uint32Array(termOf.length)
  for (let pair = 0; pair < termOf.length; pair += 1) {
    const rank = rankOf[termOf[pair] ?? 0] ?? 0
    postings[add(next, rank, 1) - 1] = documentOf[pair] ?? 0
  }
  return { terms: owned(sorted.map((term) => terms[term] ?? '')), starts, postings }
}

function add(numbers: Uint32Array, at: number, count: number): number {
  const sum = (numbers[at] ?? 0) + count
  numbers[at] = sum
  return sum
}

/** Terms that are slices of texts would keep the whole texts in memory: let them be slices of one string of terms. */
function owned(terms: readonly string[]): readonly string[] {
  return terms.length === 0 ? [] : terms.join('\n').split('\n')
}

function compare(one = '', other = ''): number {
  return one < other ? -1 : 1
}
