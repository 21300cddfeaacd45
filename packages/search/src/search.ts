import { haveCommonDay } from './days.ts'
import { hasPhrase } from './find-phrase.ts'
import { intersect } from './postings.ts'
import type { DatePart, FieldPart, Query, QueryPart, WordsPart } from './query.ts'
import {
  ascending,
  documentsOf,
  documentsOfPrefix,
  fieldTerm,
  type SearchIndex,
  sizeOf,
} from './search-index.ts'

/** Which of the documents that agree with a query are wanted. */
export interface SearchOptions {
  /** Whether a document may be found at all; all may when absent. */
  readonly isWanted?: (document: number) => boolean
  /** Only documents with a larger number: to go on where the last answer ended. */
  readonly after?: number
  /** At most so many; 20 when absent. */
  readonly limit?: number
  /** The texts of a document, as they were indexed. Asked only for phrases, and only of documents that hold all their words. */
  readonly textsOf?: (document: number) => readonly string[]
}

/** What was found. */
export interface Found {
  /** How many documents agree with the query, wanted here or not. */
  readonly total: number
  /** Numbers of the wanted ones, ascending: the order in which they were indexed. */
  readonly documents: readonly number[]
}

/** The documents that agree with every part of a query; none when it has no part. */
export function search(index: SearchIndex, query: Query, options: SearchOptions = {}): Found {
  const { after = -1, limit = 20, textsOf = () => [] } = options
  const phrases = phrasesOf(query)
  const possible = findCandidates(index, query, options.isWanted)
  const found =
    phrases.length === 0
      ? possible
      : possible.filter((document) => {
          const texts = textsOf(document)
          return phrases.every((phrase) => texts.some((text) => hasPhrase(phrase, text)))
        })
  const from = found.findIndex((document) => document > after)
  const documents = from === -1 ? [] : [...found.subarray(from, from + limit)]
  return { total: found.length, documents }
}

/** The parts of a query that are phrases: only the texts can say whether their words follow one another. */
export function phrasesOf(query: Query): readonly WordsPart[] {
  return query.parts.filter(
    (part): part is WordsPart => part.kind === 'words' && part.words.length > 1,
  )
}

/** What {@link search} finds, were the words of a phrase allowed to stand anywhere in the document. */
export function findCandidates(
  index: SearchIndex,
  query: Query,
  isWanted?: SearchOptions['isWanted'],
): Uint32Array {
  const common = intersect(query.parts.flatMap((part) => listsOf(index, part)))
  return isWanted === undefined ? common : common.filter(isWanted)
}

function listsOf(index: SearchIndex, part: QueryPart): readonly Uint32Array[] {
  switch (part.kind) {
    case 'words':
      return part.words.map((word, at) =>
        part.isPrefix && at === part.words.length - 1
          ? documentsOfPrefix(index, word)
          : documentsOf(index, word),
      )
    case 'field':
      return [ofField(index, part)]
    case 'date':
      return [ofDays(index, part)]
  }
}

function ofField(index: SearchIndex, { field, value, isPrefix }: FieldPart): Uint32Array {
  const term = fieldTerm(field, value)
  return isPrefix ? documentsOfPrefix(index, term) : documentsOf(index, term)
}

/** O(dates): a row costs two comparisons, and there are fewer dates than sentences. */
function ofDays(index: SearchIndex, part: DatePart): Uint32Array {
  const { document, from, to } = index.dates
  const found = document.filter((_, row) =>
    haveCommonDay(part, { from: from[row] ?? 0, to: to[row] ?? 0 }),
  )
  return ascending(found, sizeOf(index))
}
