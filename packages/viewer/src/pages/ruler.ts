import type { Claim, ClaimDraft } from '@claimtrail/model'
import { type Html, html } from '../html.ts'
import type { SentenceView } from '../views/reader-view.ts'
import { typeClasses } from '../words.ts'

const height = 1000

/** Where the claims lie in the whole text, beside the scroll bar: for the pointer only, the text holds the same. */
export function renderRuler(sentences: readonly SentenceView[]): Html {
  const last = sentences.at(-1)
  const length = last ? last.start + last.text.length : 1
  const ticks = sentences.flatMap((sentence) => [
    ...sentence.claims
      .filter(({ state }) => state.review !== 'withdrawn')
      .map(({ state }) => tick(state.claim, length, sentence, '')),
    ...sentence.suggestions.map(({ claim }) => tick(claim, length, sentence, ' sug')),
  ])
  return html`<svg class="ruler" aria-hidden="true" viewBox="0 0 9 ${height}" preserveAspectRatio="none">${ticks}</svg>`
}

function tick(
  claim: Claim | ClaimDraft,
  length: number,
  sentence: SentenceView,
  kind: string,
): Html {
  const y = Math.round((claim.quotes[0].start / length) * (height - 4))
  return html`<rect class="${typeClasses[claim.type]}${kind}" x="1" y="${y}" width="7" height="4" data-to="${sentence.index}"></rect>`
}
