import type { SentenceView } from '@claimtrail/viewer'
import {
  type RowParams,
  rowParams,
  type SentencesQuery,
  type SourceParams,
  sentencesQuery,
  sourceParams,
  type VersionParams,
  versionParams,
} from './parameters.ts'
import { type JsonRoute, type MediaRoute, type Nothing, nothing } from './route.ts'
import { rowSchema } from './row-schema.ts'
import {
  type SentencePage,
  type SourceList,
  type SourceReply,
  type SuggestionList,
  sentencePageSchema,
  sourceListSchema,
  sourceSchema,
  suggestionListSchema,
} from './source-schemas.ts'

const reading = { method: 'get', headers: [], statuses: [200] } as const

/** All sources of the project. */
export const listSources: JsonRoute<Nothing, Nothing, never, SourceList> = {
  ...reading,
  kind: 'json',
  id: 'listSources',
  path: '/sources',
  summary: 'List the sources, those that could not be read included',
  params: nothing,
  query: nothing,
  reply: sourceListSchema,
  problems: [],
}

/** One source. */
export const readSource: JsonRoute<SourceParams, Nothing, never, SourceReply> = {
  ...reading,
  kind: 'json',
  id: 'readSource',
  path: '/sources/{source}',
  summary: 'Read one source',
  params: sourceParams,
  query: nothing,
  reply: sourceSchema,
  problems: ['SOURCE_UNKNOWN'],
}

/** The clean text of a source's current version. */
export const readText: MediaRoute<SourceParams, Nothing> = {
  kind: 'media',
  method: 'get',
  id: 'readText',
  path: '/sources/{source}/text',
  summary: 'Read the clean text of the current version',
  params: sourceParams,
  query: nothing,
  mediaTypes: ['text/plain'],
  problems: ['SOURCE_UNKNOWN', 'SOURCE_UNREADABLE'],
}

/** The clean text of one version: it never changes. */
export const readVersionText: MediaRoute<VersionParams, Nothing> = {
  kind: 'media',
  method: 'get',
  id: 'readVersionText',
  path: '/sources/{source}/versions/{version}/text',
  summary: 'Read the clean text of one version',
  params: versionParams,
  query: nothing,
  mediaTypes: ['text/plain'],
  problems: ['TEXT_UNKNOWN'],
}

/** A stretch of the sentences of a source. */
export const listSentences: JsonRoute<SourceParams, SentencesQuery, never, SentencePage> = {
  ...reading,
  kind: 'json',
  id: 'listSentences',
  path: '/sources/{source}/sentences',
  summary: 'List sentences of the current version with the actors and dates in them',
  params: sourceParams,
  query: sentencesQuery,
  reply: sentencePageSchema,
  problems: ['SOURCE_UNKNOWN', 'SOURCE_UNREADABLE'],
}

/** What nobody has decided on. */
export const listSuggestions: JsonRoute<SourceParams, Nothing, never, SuggestionList> = {
  ...reading,
  kind: 'json',
  id: 'listSuggestions',
  path: '/sources/{source}/suggestions',
  summary: 'List the suggestions that wait for a decision, with their reasons',
  params: sourceParams,
  query: nothing,
  reply: suggestionListSchema,
  problems: ['SOURCE_UNKNOWN', 'SOURCE_UNREADABLE'],
}

/** One sentence with everything beside it. */
export const readRow: JsonRoute<RowParams, Nothing, never, SentenceView> = {
  ...reading,
  kind: 'json',
  id: 'readRow',
  path: '/sources/{source}/rows/{index}',
  summary: 'Read one sentence with its claims and suggestions',
  params: rowParams,
  query: nothing,
  reply: rowSchema,
  problems: ['SOURCE_UNKNOWN', 'SOURCE_UNREADABLE', 'ROW_UNKNOWN'],
}
