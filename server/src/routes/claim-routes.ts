import type { ClaimQuery } from '@claimtrail/store'
import { exportClaims, listClaims, readClaim, readHistory } from '../contract/claim-routes.ts'
import { toETag } from '../contract/headers.ts'
import type { ClaimsQuery } from '../contract/parameters.ts'
import type { AppOptions } from '../options.ts'
import { readClaimPage, readClaimState, readEvents } from '../reading/claims.ts'
import { readCursor } from '../reading/cursor.ts'
import { type Answering, answerJson, answerMedia } from './answer.ts'
import { sendExport } from './send-export.ts'

/** Reading claims, one by one, in lists, and all of them for elsewhere. */
export function claimRoutes(options: AppOptions): readonly Answering[] {
  const { store } = options.workspace
  return [
    answerJson(listClaims, options, async ({ query }) => {
      const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor)
      return { body: await readClaimPage(store, toClaimQuery(query), query.limit, cursor) }
    }),
    answerJson(readClaim, options, async ({ params }) => {
      const body = await readClaimState(store, params.claim)
      return { body, headers: { etag: toETag(body.revision) } }
    }),
    answerJson(readHistory, options, async ({ params }) => {
      await readClaimState(store, params.claim)
      return { body: { items: await readEvents(store, { claim: params.claim }) } }
    }),
    answerMedia(exportClaims, async ({ query }, _request, response) =>
      sendExport(store, query, response),
    ),
  ]
}

function toClaimQuery({ limit, cursor, q, ...query }: ClaimsQuery): ClaimQuery {
  return { ...query, ...(q !== undefined && { text: q }) }
}
