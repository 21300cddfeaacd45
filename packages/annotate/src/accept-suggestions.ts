import {
  type Claim,
  type ClaimId,
  type ClaimState,
  type LinkType,
  type NewEvent,
  originOf,
  type Suggestion,
  type SuggestionId,
} from '@claimtrail/model'
import { leafIds } from './decide-claim.ts'
import { type DecideContext, readClaimBack } from './decide-context.ts'
import { SuggestionUnknownError } from './errors.ts'
import { sourceState } from './source-state.ts'
import type { State } from './state.ts'

/** What was accepted before and is accepted now, by suggestion. */
interface Acceptance {
  readonly earlier: ReadonlyMap<SuggestionId, ClaimState>
  readonly now: ReadonlyMap<SuggestionId, ClaimId>
  claimOf(suggestion: SuggestionId): ClaimId | undefined
}

/**
 * The events that make claims of accepted suggestions: an `add` each with where it came from, a `link` for each
 * suggested link whose two ends are accepted now or were before, and the exchange's answer filled in.
 * What stands as a claim already is passed over, so accepting twice does nothing.
 *
 * @param suggestions - All of the source's analysis, so that links from earlier accepted ones are found.
 * @throws {@link SuggestionUnknownError} An accepted id is not among the suggestions.
 * @throws {@link VersionUnknownError} There is no text to read the quotes back from.
 * @throws QuoteMismatchError The text does not say a quote of a suggestion at its span.
 */
export function acceptSuggestions(
  state: State,
  suggestions: readonly Suggestion[],
  accepted: readonly SuggestionId[],
  context: DecideContext,
): readonly NewEvent[] {
  const acceptance = prepare(state, suggestions, accepted, context)
  return [
    ...suggestions.flatMap((suggestion) => addedClaim(suggestion, acceptance, context)),
    ...suggestions.flatMap((suggestion) => answeredExchange(suggestion, acceptance, context)),
    ...suggestions.flatMap((suggestion) => madeLinks(suggestion, acceptance, context)),
  ]
}

function prepare(
  state: State,
  suggestions: readonly Suggestion[],
  accepted: readonly SuggestionId[],
  context: DecideContext,
): Acceptance {
  const known = new Set(suggestions.map((suggestion) => suggestion.id))
  const unknown = accepted.find((id) => !known.has(id))
  if (unknown !== undefined) throw new SuggestionUnknownError(unknown)
  const earlier = new Map<SuggestionId, ClaimState>()
  for (const claim of sourceState(state, context.source)?.claims ?? []) {
    const from = claim.from?.suggestion
    if (from !== undefined && claim.review !== 'withdrawn') earlier.set(from, claim)
  }
  const fresh = [...new Set(accepted)].filter((id) => !earlier.has(id))
  const now = new Map(fresh.map((id) => [id, context.newClaimId()]))
  return { earlier, now, claimOf: (id) => now.get(id) ?? earlier.get(id)?.id }
}

function addedClaim(
  suggestion: Suggestion,
  acceptance: Acceptance,
  context: DecideContext,
): readonly NewEvent[] {
  const claim = acceptance.now.get(suggestion.id)
  if (claim === undefined) return []
  const body = withAntecedent({ ...suggestion.claim, id: claim }, suggestion, acceptance)
  readClaimBack(body, context)
  return [{ op: 'add', source: context.source, claim, body, from: originOf(suggestion) }]
}

/** An exchange that was accepted before the claim that answers it. */
function answeredExchange(
  suggestion: Suggestion,
  acceptance: Acceptance,
  context: DecideContext,
): readonly NewEvent[] {
  const earlier = acceptance.earlier.get(suggestion.id)
  if (!earlier || earlier.alternatives.length > 0) return []
  if (!suggestion.antecedent || !acceptance.now.has(suggestion.antecedent)) return []
  const body = withAntecedent(earlier.claim, suggestion, acceptance)
  if (body === earlier.claim) return []
  const base = leafIds(earlier.revision)
  return [{ op: 'revise', source: context.source, claim: earlier.id, base, body }]
}

/** The claim with its answer, unless it is no condition or a person has chosen another one. */
function withAntecedent(claim: Claim, suggestion: Suggestion, acceptance: Acceptance): Claim {
  const answer = suggestion.antecedent && acceptance.claimOf(suggestion.antecedent)
  if (!answer || claim.type !== 'condition' || claim.antecedent?.claim) return claim
  return { ...claim, antecedent: { ...claim.antecedent, claim: answer } }
}

function madeLinks(
  suggestion: Suggestion,
  acceptance: Acceptance,
  context: DecideContext,
): readonly NewEvent[] {
  const from = acceptance.claimOf(suggestion.id)
  if (from === undefined) return []
  return suggestion.links.flatMap(({ type, to: end }): readonly NewEvent[] => {
    const to = acceptance.claimOf(end)
    const isNew = acceptance.now.has(suggestion.id) || acceptance.now.has(end)
    if (to === undefined || to === from || !isNew) return []
    if (isLinked(acceptance.earlier.get(suggestion.id), type, to)) return []
    return [{ op: 'link', source: context.source, link: { type, from, to } }]
  })
}

function isLinked(claim: ClaimState | undefined, type: LinkType, to: ClaimId): boolean {
  return claim?.links.some(({ link }) => link.type === type && link.to === to) ?? false
}
