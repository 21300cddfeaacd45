import type { ClaimState, SourceId } from '@claimtrail/model'
import type { FactsFilter, FactsView } from '@claimtrail/viewer'
import { type Cursor, writeCursor } from '../reading/cursor.ts'
import { compareByPlace } from '../reading/neighbours.ts'
import type { ClaimViewer } from './claim-view.ts'
import { factFacets, matches } from './facets.ts'
import { isLive } from './source-view.ts'

/** Rows of one page of the facts table. */
const pageLength = 100

/** What the facts table shows, and of which claims. */
export interface FactsInput {
  /** Every claim, withdrawn ones included. */
  readonly claims: readonly ClaimState[]
  readonly titles: ReadonlyMap<SourceId, string>
  readonly viewer: ClaimViewer
  readonly filter: FactsFilter
  readonly ignored: FactsView['ignored']
  /** The page before ended here. */
  readonly cursor?: Cursor
}

/** The facts table, in the order of the text. O(n log n) in all claims: facets count them, and rows are sorted. */
export function factsView(input: FactsInput): FactsView {
  const { claims, titles, viewer, filter, ignored, cursor } = input
  const placed = [...claims].sort(compareByPlace)
  const matching = placed.filter((claim) => matches(claim, filter))
  const shown = cursor ? placed.findIndex(({ id }) => id === cursor.id) : -1
  const following = placed.slice(shown + 1).filter((claim) => matches(claim, filter))
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
