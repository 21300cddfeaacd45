import { type SearchQuery, searchQuery } from './parameters.ts'
import { type JsonRoute, type Nothing, nothing } from './route.ts'
import { type SearchPage, searchPageSchema } from './search-schemas.ts'

/** Sentences and claims that agree with a query. */
export const searchAll: JsonRoute<Nothing, SearchQuery, never, SearchPage> = {
  kind: 'json',
  method: 'get',
  headers: [],
  statuses: [200],
  id: 'search',
  path: '/search',
  summary: 'Find claims and sentences; parts that are not understood are told and left out',
  params: nothing,
  query: searchQuery,
  reply: searchPageSchema,
  problems: ['CURSOR_UNKNOWN'],
}
