import type { Claim, SourceId, Stamp, SuggestionId } from '@claimtrail/model'
import type { ClaimView } from '../views/claim-view.ts'
import type { SentenceView } from '../views/reader-view.ts'

/** A sentence with a claim in it, new or in place of the one of its id. */
export function withClaim(sentence: SentenceView, view: ClaimView): SentenceView {
  const known = sentence.claims.some(({ state }) => state.id === view.state.id)
  const claims = known
    ? sentence.claims.map((before) => (before.state.id === view.state.id ? view : before))
    : [...sentence.claims, view]
  return { ...sentence, claims }
}

/** A sentence without some of its suggestions. */
export function withoutSuggestions(
  sentence: SentenceView,
  ids: readonly SuggestionId[],
): SentenceView {
  const suggestions = sentence.suggestions.filter(({ id }) => !ids.includes(id))
  return { ...sentence, suggestions }
}

/** How a claim looks until the server has answered: nobody's, without a history. */
export function newClaimView(claim: Claim, source: SourceId, sentence: SentenceView): ClaimView {
  const nobody: Stamp = { event: '', at: '', by: { id: 'saving', kind: 'person' }, tool: '' }
  const { id, index, start, text } = sentence
  return {
    state: {
      id: claim.id,
      source,
      claim,
      revision: '',
      review: 'open',
      alternatives: [],
      judgements: [],
      links: [],
      created: nobody,
      updated: nobody,
    },
    sentences: [{ id, index, span: { start, end: start + text.length } }],
    links: [],
  }
}
