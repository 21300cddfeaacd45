import type { ClaimState } from '@claimtrail/model'
import { type EventList, eventListSchema } from './event-schemas.ts'
import { type ClaimPage, claimPageSchema } from './list-schemas.ts'
import {
  type ClaimParams,
  type ClaimsQuery,
  claimParams,
  claimsQuery,
  type ExportQuery,
  exportQuery,
} from './parameters.ts'
import { type JsonRoute, type MediaRoute, type Nothing, nothing } from './route.ts'
import { claimStateSchema } from './state-schemas.ts'

const reading = { kind: 'json', method: 'get', headers: [], statuses: [200] } as const

/** Claims that match, in order of source and id. */
export const listClaims: JsonRoute<Nothing, ClaimsQuery, never, ClaimPage> = {
  ...reading,
  id: 'listClaims',
  path: '/claims',
  summary: 'List claims; withdrawn ones only when review=withdrawn asks for them',
  params: nothing,
  query: claimsQuery,
  reply: claimPageSchema,
  problems: ['CURSOR_UNKNOWN'],
}

/** One claim; its ETag is the revision that `If-Match` wants. */
export const readClaim: JsonRoute<ClaimParams, Nothing, never, ClaimState> = {
  ...reading,
  id: 'readClaim',
  path: '/claims/{claim}',
  summary: 'Read one claim; the ETag is its revision',
  params: claimParams,
  query: nothing,
  reply: claimStateSchema,
  problems: ['CLAIM_UNKNOWN'],
}

/** Everything that happened to one claim. */
export const readHistory: JsonRoute<ClaimParams, Nothing, never, EventList> = {
  ...reading,
  id: 'readHistory',
  path: '/claims/{claim}/history',
  summary: 'Read everything that happened to one claim, oldest first',
  params: claimParams,
  query: nothing,
  reply: eventListSchema,
  problems: ['CLAIM_UNKNOWN'],
}

/** All claims in a format for elsewhere, streamed. */
export const exportClaims: MediaRoute<Nothing, ExportQuery> = {
  kind: 'media',
  method: 'get',
  id: 'exportClaims',
  path: '/export',
  summary: 'Export every claim with its sentence, source and history',
  params: nothing,
  query: exportQuery,
  mediaTypes: ['application/json', 'application/jsonl', 'text/csv', 'application/ld+json'],
  problems: ['SOURCE_UNKNOWN'],
}
