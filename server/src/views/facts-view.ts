import type { ClaimState, SourceId } from '@claimtrail/model'
import type { FactsFilter, FactsView } from '@claimtrail/viewer'
import { type Cursor, isAfter, writeCursor } from '../reading/cursor.ts'
import type { ClaimViewer } from './claim-view.ts'
import { factFacets, matches } from './facets.ts'
import { isLive } from './source-view.ts'

/** Rows of one page of the facts table. */
const pageLength = 100

/** What the facts table shows, and of which claims. */
export interface FactsInput {
  /** Every claim, withdrawn ones included, in order of source and id. */
  readonly claims: readonly ClaimState[]
  readonly titles: ReadonlyMap<SourceId, string>
  readonly viewer: ClaimViewer
  readonly filter: FactsFilter
  readonly ignored: FactsView['ignored']
  /** The page before ended here. */
  readonly cursor?: Cursor
}

/** The facts table. Linear in all claims, since facets count them. */
export function factsView(input: FactsInput): FactsView {
  const { claims, titles, viewer, filter, ignored, cursor } = input
  const matching = claims.filter((claim) => matches(claim, filter))
  const following = matching.filter((claim) => isAfter(claim, cursor))
  const rows = following.slice(0, pageLength)
  const last = rows.at(-1)
  return {
    kind: 'facts',
    filter,
    total: claims.filter(isLive).length,
    matching: matching.length,
    rows: rows.map((state) => ({
      claim: viewer(state),
      sourceTitle: titles.get(state.source) ?? state.source,
    })),
    facets: factFacets(claims, filter, titles),
    ignored,
    ...(last && rows.length < following.length && { next: writeCursor(last) }),
  }
}
