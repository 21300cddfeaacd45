import { type State, sourceIds, sourceState } from '@claimtrail/annotate'
import { type ClaimState, claimQuotes } from '@claimtrail/model'
import type { ClaimQuery } from './store.ts'

/** Claims that match, in order of source and id; withdrawn ones only when the query asks for them. */
export function* findClaims(state: State, query: ClaimQuery): Generator<ClaimState, void> {
  const sources = query.source === undefined ? sourceIds(state) : [query.source]
  for (const source of sources) {
    for (const claim of sourceState(state, source)?.claims ?? []) {
      if (isMatch(claim, query)) yield claim
    }
  }
}

function isMatch(state: ClaimState, { type, review, actor, text }: ClaimQuery): boolean {
  if (review === undefined ? state.review === 'withdrawn' : state.review !== review) return false
  if (type !== undefined && state.claim.type !== type) return false
  if (actor !== undefined && !hasActor(state.claim, actor)) return false
  return text === undefined || hasWords(state, text)
}

/** Whether any slot names the actor: every `actor` field of a filler is a canonical id. */
function hasActor(value: unknown, actor: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(
    ([key, inner]) => (key === 'actor' && inner === actor) || hasActor(inner, actor),
  )
}

function hasWords({ claim }: ClaimState, text: string): boolean {
  const words = text.toLowerCase()
  const said = claimQuotes(claim).map(({ quote }) => quote.quote)
  return [...said, claim.note ?? ''].some((each) => each.toLowerCase().includes(words))
}
