import type { SourceId, SourceMeta } from '@claimtrail/model'
import type { ReviewView, WaitingClaim } from '@claimtrail/viewer'
import type { Proposal } from '@claimtrail/workspace'
import type { Waiting } from '../reading/review.ts'
import type { ClaimViewer } from './claim-view.ts'

/** What the review page is made of. */
export interface ReviewInput extends Waiting {
  readonly viewer: ClaimViewer
  readonly titles: ReadonlyMap<SourceId, string>
  readonly metas: ReadonlyMap<SourceId, SourceMeta>
  /** Show claims on this source only. */
  readonly source?: SourceId
}

/** The review page. */
export function reviewView(input: ReviewInput): ReviewView {
  const { proposals, unread, titles, source } = input
  const counts = new Map<SourceId, number>()
  for (const { state } of proposals) counts.set(state.source, (counts.get(state.source) ?? 0) + 1)
  const title = (id: SourceId) => titles.get(id) ?? id
  const isShown = (id: SourceId) => source === undefined || source === id
  return {
    kind: 'review',
    ...(source !== undefined && { source }),
    items: proposals.filter(({ state }) => isShown(state.source)).map((each) => item(each, input)),
    sources: [...counts]
      .map(([id, count]) => ({ id, title: title(id), count }))
      .sort((one, other) => (one.title < other.title ? -1 : 1)),
    unread: unread.filter(isShown).map((id) => ({ id, title: title(id) })),
  }
}

function item(proposal: Proposal, { viewer, titles, metas }: ReviewInput): WaitingClaim {
  const { state, version, standing, followed } = proposal
  const language = metas.get(state.source)?.language
  return {
    claim: viewer(state),
    sourceTitle: titles.get(state.source) ?? state.source,
    ...(language !== undefined && { language }),
    version,
    standing,
    ...(followed && { followed }),
  }
}
