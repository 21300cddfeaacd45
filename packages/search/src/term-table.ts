import { createNumberList } from './number-list.ts'
import { PlainWords } from './plain-words.ts'
import { scanWords } from './scan-words.ts'
import { fieldTerm, type SearchIndex } from './search-index.ts'
import { findRuns, wordsOfRun } from './words.ts'

/** The terms of an index that is being made, and which documents hold them. Documents come in ascending order. */
export interface TermTable {
  /** Add the words of a text. */
  addText(text: string, document: number): void
  /** Add what a filter may ask for. */
  addField(field: string, value: string, document: number): void
  finish(): Pick<SearchIndex, 'terms' | 'starts' | 'postings'>
}

/** An empty table. */
export function createTermTable(): TermTable {
  const numbers = new Map<string, number>()
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
  // A text has few different runs, and folding costs more than looking up.
  const numbersOf = remembering((run: string) => wordsOfRun(run).map(numberOf))
  const fields = remembering((field: string) =>
    remembering((value: string) => numberOf(fieldTerm(field, value))),
  )
  const plain = new PlainWords(numberOf)
  let [current, document] = ['', 0]
  const visitor = {
    plain: (start: number, end: number, hash: number) =>
      note(plain.numberAt(current, start, end, hash), document),
    other: (piece: string) => {
      for (const run of findRuns(piece)) for (const word of numbersOf(run)) note(word, document)
    },
  }
  return {
    addText(text, of) {
      ;[current, document] = [text, of]
      scanWords(text, visitor)
    },
    addField: (field, value, of) => note(fields(field)(value), of),
    finish: () => byTerm([...numbers.keys()], termOf.toArray(), documentOf.toArray()),
  }
}

/** A function that finds out each answer once. */
function remembering<Answer>(find: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>()
  return (key) => {
    const answer = known.get(key) ?? find(key)
    if (!known.has(key)) known.set(key, answer)
    return answer
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
