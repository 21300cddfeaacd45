import { type Command, commandSchema } from '@claimtrail/model'
import type { CommandReply } from '@claimtrail/viewer'
import {
  type AcceptBody,
  acceptSchema,
  type ClaimCommandBody,
  claimCommandSchema,
  commandReplySchema,
  type DismissBody,
  dismissSchema,
  type NewClaimBody,
  newClaimSchema,
} from './command-schemas.ts'
import { type ClaimParams, claimParams, type SourceParams, sourceParams } from './parameters.ts'
import { type JsonRoute, type Nothing, nothing } from './route.ts'

const writing = {
  kind: 'json',
  method: 'post',
  headers: ['idempotency-key'],
  query: nothing,
  reply: commandReplySchema,
} as const

const refusals = ['QUOTE_MISMATCH', 'VERSION_UNKNOWN', 'IDEMPOTENCY_KEY_REUSED', 'STORE_READ_ONLY']

/** Do one thing on one source. */
export const commandSource: JsonRoute<SourceParams, Nothing, Command, CommandReply> = {
  ...writing,
  id: 'commandSource',
  path: '/sources/{source}/commands',
  summary:
    'Do one command on a source: 201 when something was written, 200 when it stood so already',
  params: sourceParams,
  body: commandSchema,
  statuses: [200, 201],
  problems: [
    ...refusals,
    'SOURCE_UNKNOWN',
    'CLAIM_UNKNOWN',
    'CLAIM_WITHDRAWN',
    'STALE_REVISION',
    'REANCHOR_REFUSED',
    'LINK_REFUSED',
    'LINK_UNKNOWN',
    'EVENT_UNKNOWN',
    'NOTHING_TO_UNDO',
    'UNDO_REFUSED',
  ],
}

/** Make claims of suggestions: all of them, or none. */
export const acceptSuggested: JsonRoute<SourceParams, Nothing, AcceptBody, CommandReply> = {
  ...writing,
  id: 'acceptSuggestions',
  path: '/sources/{source}/accept',
  summary: 'Make claims of suggestions, all of them or none',
  params: sourceParams,
  body: acceptSchema,
  statuses: [200, 201],
  problems: [...refusals, 'SOURCE_UNKNOWN', 'SOURCE_UNREADABLE', 'SUGGESTION_UNKNOWN'],
}

/** Decide that suggestions are no claims: all of them, or none. */
export const dismissSuggested: JsonRoute<SourceParams, Nothing, DismissBody, CommandReply> = {
  ...writing,
  id: 'dismissSuggestions',
  path: '/sources/{source}/dismiss',
  summary: 'Dismiss suggestions, all of them or none',
  params: sourceParams,
  body: dismissSchema,
  statuses: [200, 201],
  problems: [...refusals, 'SOURCE_UNKNOWN', 'SOURCE_UNREADABLE', 'SUGGESTION_UNKNOWN'],
}

/** Add a claim. */
export const addClaim: JsonRoute<Nothing, Nothing, NewClaimBody, CommandReply> = {
  ...writing,
  id: 'addClaim',
  path: '/claims',
  summary: 'Add a claim',
  params: nothing,
  body: newClaimSchema,
  statuses: [200, 201],
  problems: [...refusals, 'SOURCE_UNKNOWN', 'CLAIM_UNKNOWN'],
}

/** Revise, judge, withdraw or re-anchor the claim of the address, as it was seen. */
export const commandClaim: JsonRoute<ClaimParams, Nothing, ClaimCommandBody, CommandReply> = {
  ...writing,
  headers: ['idempotency-key', 'if-match'],
  id: 'commandClaim',
  path: '/claims/{claim}/commands',
  summary:
    'Revise, confirm, dispute, withdraw or re-anchor a claim at the revision that If-Match names',
  params: claimParams,
  body: claimCommandSchema,
  statuses: [200, 201],
  problems: [
    ...refusals,
    'CLAIM_UNKNOWN',
    'CLAIM_WITHDRAWN',
    'STALE_REVISION',
    'REVISION_MISSING',
    'REANCHOR_REFUSED',
  ],
}
