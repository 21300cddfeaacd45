import type { ClaimState } from '@claimtrail/model'
import {
  claimDocument,
  type Found,
  findCandidates,
  nameOf,
  parseQuery,
  phrasesOf,
  type Query,
  type SearchIndex,
  search,
} from '@claimtrail/search'
import type { Store } from '@claimtrail/store'
import type { Layout } from '../layout.ts'
import { claimIndex, type IndexedClaims } from './claim-index.ts'
import { type TextReader, textReader } from './evidence-reader.ts'
import { claimHit, sentenceAt, sentenceHit } from './hits.ts'
import type { SearchPosition, SearchRequest, SearchResult } from './result.ts'
import { sentenceIndex } from './sentence-index.ts'

/** Search the sentences and claims of a project. */
export type Searcher = (text: string, request?: SearchRequest) => Promise<SearchResult>

/** A searcher that keeps its indexes while nothing changes. */
export function createSearcher(layout: Layout, store: Store): Searcher {
  const sentences = sentenceIndex(layout, store)
  const claims = claimIndex(store)
  return async (text, request = {}) => {
    const { limit = 20 } = request
    const query = parseQuery(text)
    const reader = textReader(store)
    const indexed = await claims()
    const index = await sentences()
    const inClaims = searchClaims(indexed, query, request, limit + 1)
    const inSentences = await searchSentences(index, query, request, limit + 1, reader)
    const found = [...places('claims', inClaims), ...places('sentences', inSentences)]
    const given = found.slice(0, limit)
    const hit = async ({ in: where, document }: SearchPosition) => {
      if (where === 'sentences') return sentenceHit(index, document, query, reader)
      const state = indexed.claims[document]
      return state && claimHit(state, query, reader)
    }
    const items = []
    for (const place of given) items.push(...[(await hit(place)) ?? []].flat())
    const last = given.at(-1)
    return {
      items,
      total: { claims: inClaims.total, sentences: inSentences.total },
      searched: {
        claims: indexed.claims.filter(({ review }) => review !== 'withdrawn').length,
        sentences: index.names.isClaim.length,
      },
      problems: query.problems,
      ...(last && given.length < found.length && { next: last }),
    }
  }
}

function places(where: SearchPosition['in'], { documents }: Found): readonly SearchPosition[] {
  return documents.map((document) => ({ in: where, document }))
}

/** Withdrawn claims are found only by a query that speaks of the review. */
function searchClaims(
  { claims, index }: IndexedClaims,
  query: Query,
  { in: wanted, after }: SearchRequest,
  limit: number,
): Found {
  if (wanted === 'sentences') return { total: 0, documents: [] }
  const asksForReview = query.parts.some((part) => part.kind === 'field' && part.field === 'review')
  return search(index, query, {
    limit: after?.in === 'sentences' ? 0 : limit,
    ...(after?.in === 'claims' && { after: after.document }),
    textsOf: (document) => textsOf(claims[document]),
    isWanted: (document) => asksForReview || claims[document]?.review !== 'withdrawn',
  })
}

function textsOf(claim: ClaimState | undefined): readonly string[] {
  return claim ? claimDocument(claim).texts : []
}

async function searchSentences(
  index: SearchIndex,
  query: Query,
  { in: wanted, after }: SearchRequest,
  limit: number,
  reader: TextReader,
): Promise<Found> {
  if (wanted === 'claims') return { total: 0, documents: [] }
  if (phrasesOf(query).length > 0) await readCandidates(index, query, reader)
  return search(index, query, {
    limit,
    ...(after?.in === 'sentences' && { after: after.document }),
    textsOf(document) {
      const text = sentenceAt(index, document, reader)?.text
      return text === undefined ? [] : [text]
    },
  })
}

/** Searching reads texts without waiting: those that hold all words of the phrases are read before. */
async function readCandidates(index: SearchIndex, query: Query, reader: TextReader): Promise<void> {
  for (const document of findCandidates(index, query)) {
    const name = nameOf(index.names, document)
    if (name) await reader.read(name.source)
  }
}
