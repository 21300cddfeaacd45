import type { ClaimId } from '@claimtrail/model'
import type { ReaderView, SentenceView, SourceStanding } from '@claimtrail/viewer'
import type { Shown } from '../reading/shown.ts'
import type { ClaimViewer } from './claim-view.ts'
import { createRows } from './rows.ts'
import { sourceHead } from './source-view.ts'

/** What the address of the reader says beside the source. */
export interface ReaderChoice {
  readonly layout: 'sentences' | 'prose'
  /** Selected when the source has it. */
  readonly claim?: ClaimId
}

/** The reader of a source. Linear in its sentences, mentions and claims. */
export function readerView(
  shown: Shown,
  viewer: ClaimViewer,
  standing: SourceStanding,
  choice: ReaderChoice,
): ReaderView {
  const { analysis, state } = shown
  const views = state.claims.map(viewer)
  const selected = views.find((view) => view.state.id === choice.claim)
  return {
    kind: 'reader',
    source: sourceHead(shown, standing),
    layout: choice.layout,
    sentences: allRows(shown, viewer),
    ...(selected && { selected: selected.state.id }),
    unplaced: views.filter((view) => view.sentences.length === 0),
    problems: analysis.problems,
  }
}

function allRows(shown: Shown, viewer: ClaimViewer): readonly SentenceView[] {
  const rows = createRows(shown, viewer)
  return shown.analysis.sentences.flatMap(({ index }) => rows.row(index) ?? [])
}
