import type { ClaimId } from '@claimtrail/model'
import type { VNode } from 'preact'
import { readerHref } from '../links.ts'
import type { ClaimView } from '../views/claim-view.ts'
import type { ReaderView, SentenceView } from '../views/reader-view.ts'
import { ClaimCard, SuggestionCard } from './claim-card.tsx'

/** What the cards of a row need beside the sentence. */
export interface RowContext {
  readonly source: ReaderView['source']['id']
  readonly layout: ReaderView['layout']
  readonly selected?: ClaimId
  readonly canWrite: boolean
  /** Claims that the server has not answered for yet. */
  readonly saving: ReadonlySet<ClaimId>
}

/** The claims and suggestions beside one sentence. A withdrawn claim is shown only while it is inspected. */
export function RowCards(props: {
  readonly sentence: SentenceView
  readonly row: RowContext
}): VNode | null {
  const { sentence, row } = props
  const claims = sentence.claims.filter((view) => isShown(view, row))
  if (claims.length + sentence.suggestions.length === 0) {
    return sentence.settled ? <p class="none">No claim here</p> : null
  }
  return (
    <ul aria-label={`Claims in sentence ${sentence.index + 1}`}>
      {claims.map((view) => (
        <ClaimCard
          key={view.state.id}
          view={view}
          href={hrefOf(view, sentence, row)}
          selected={view.state.id === row.selected}
          saving={row.saving.has(view.state.id)}
        />
      ))}
      {sentence.suggestions.map((suggestion, index) => (
        <SuggestionCard
          key={suggestion.id}
          suggestion={suggestion}
          first={index === 0}
          canWrite={row.canWrite}
        />
      ))}
    </ul>
  )
}

function isShown(view: ClaimView, row: RowContext): boolean {
  return view.state.review !== 'withdrawn' || view.state.id === row.selected
}

function hrefOf(view: ClaimView, sentence: SentenceView, row: RowContext): string {
  const target = { claim: view.state.id, layout: row.layout, index: sentence.index }
  return readerHref(row.source, target)
}
