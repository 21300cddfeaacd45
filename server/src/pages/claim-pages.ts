import type { ClaimState } from '@claimtrail/model'
import type { RequestHandler } from 'express'
import type { AppOptions } from '../options.ts'
import { audit } from '../reading/audit.ts'
import { readCard } from '../reading/card.ts'
import { readClaimPageInput } from '../reading/claim-page.ts'
import { readClaimRecord } from '../reading/claim-record.ts'
import { readClaimState } from '../reading/claims.ts'
import { readAllClaims } from '../reading/neighbours.ts'
import { readPlaces } from '../reading/places.ts'
import { auditView } from '../views/audit-view.ts'
import { claimPageView } from '../views/claim-page-view.ts'
import { claimViewer } from '../views/claim-view.ts'
import { factsView } from '../views/facts-view.ts'
import { readFactsRequest } from './facts-filter.ts'
import { sendPage } from './send-page.ts'

/** `/claims`: the facts table; parameters that are not understood are named, and the rest is kept. */
export function factsPage(options: AppOptions): RequestHandler {
  const { store } = options.workspace
  return async (request, response) => {
    const asked = readFactsRequest(request.query)
    const claims = await readAllClaims(store)
    const { titles, sentencesOf } = await readPlaces(store)
    const viewer = claimViewer(toBook(claims), sentencesOf)
    const page = factsView({ claims, titles, viewer, ...asked })
    sendPage(options, request, response, page, asked.ignored.length > 0 ? 400 : 200)
  }
}

/** `/c/<claim>`: one claim as evidence. */
export function claimPage(options: AppOptions): RequestHandler {
  const { workspace } = options
  return async (request, response) => {
    const state = await readClaimState(workspace.store, String(request.params.claim))
    const input = await readClaimPageInput(workspace, state)
    sendPage(options, request, response, claimPageView(input))
  }
}

/** `/c/<claim>.html`: the card of a claim, a file to keep. */
export function claimCard(options: AppOptions): RequestHandler {
  const { workspace } = options
  return async (request, response) => {
    const id = String(request.params.claim)
    const card = await readCard(workspace, id)
    // Kept, not shown: the policy of our pages allows no style inside a page.
    response.attachment(`claim-${id.replace(/[^a-z0-9-]/g, '')}.html`)
    response.set('cache-control', 'no-cache').type('text/html; charset=utf-8').send(card)
  }
}

/** `/c/<claim>.json`: the same claim for programs, with its sentence, source and history. */
export function claimJson({ workspace: { store } }: AppOptions): RequestHandler {
  return async (request, response) => {
    const state = await readClaimState(store, String(request.params.claim))
    response.set('cache-control', 'no-cache').json(await readClaimRecord(store, state))
  }
}

/** `/audit`: whether every claim still stands, and the history is whole. */
export function auditPage(options: AppOptions): RequestHandler {
  const { workspace } = options
  return async (request, response) => {
    const { report, history } = await audit(workspace)
    const claims = toBook(await readAllClaims(workspace.store))
    const { titles, sentencesOf } = await readPlaces(workspace.store)
    const viewer = claimViewer(claims, sentencesOf)
    sendPage(options, request, response, auditView({ report, history, claims, titles, viewer }))
  }
}

function toBook(claims: readonly ClaimState[]): ReadonlyMap<string, ClaimState> {
  return new Map(claims.map((claim) => [claim.id, claim]))
}
