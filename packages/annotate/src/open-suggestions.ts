import type { ClaimState, Quote, SourceState, Suggestion } from '@claimtrail/model'
import { overlap } from '@claimtrail/text'

/**
 * The suggestions that nobody has decided on: neither dismissed, nor a claim that stands. In text order.
 *
 * The id of a suggestion changes when its sentence is set in other marks or reworded, and the claim that was made of
 * it goes on: it then decides the suggestion of its type that has its cue and at least half of its words.
 */
export function openSuggestions(
  suggestions: readonly Suggestion[],
  state: SourceState | undefined,
): readonly Suggestion[] {
  const decided = new Set(state?.dismissed)
  const known = new Set(suggestions.map(({ id }) => id))
  const carried: ClaimState[] = []
  for (const claim of state?.claims ?? []) {
    const from = claim.from?.suggestion
    if (from === undefined || claim.review === 'withdrawn') continue
    if (known.has(from)) decided.add(from)
    else carried.push(claim)
  }
  const isSaid = saidBy(carried)
  // Below 0 the engine itself does not believe it.
  return suggestions.filter(
    (suggestion) => suggestion.score >= 0 && !decided.has(suggestion.id) && !isSaid(suggestion),
  )
}

function saidBy(claims: readonly ClaimState[]): (suggestion: Suggestion) => boolean {
  const quotes = new Map<string, Quote[]>()
  for (const { claim } of claims) {
    const key = keyOf(claim)
    if (key === undefined) continue
    const same = quotes.get(key)
    if (same) same.push(claim.quotes[0])
    else quotes.set(key, [claim.quotes[0]])
  }
  return ({ claim }) => {
    const [own] = claim.quotes
    const half = (own.end - own.start) / 2
    const said = quotes.get(keyOf(claim) ?? '') ?? []
    return said.some((quote) => overlap(quote, own) >= half)
  }
}

function keyOf({
  type,
  version,
  cue,
}: Suggestion['claim'] | ClaimState['claim']): string | undefined {
  return cue && `${type} ${version} ${cue.start}-${cue.end}`
}
