import type { SourceState, Suggestion } from '@claimtrail/model'

/** The suggestions that nobody has decided on: neither dismissed, nor a claim that stands. In text order. */
export function openSuggestions(
  suggestions: readonly Suggestion[],
  state: SourceState | undefined,
): readonly Suggestion[] {
  const decided = new Set(state?.dismissed)
  for (const { from, review } of state?.claims ?? []) {
    if (from?.suggestion !== undefined && review !== 'withdrawn') decided.add(from.suggestion)
  }
  // Below 0 the engine itself does not believe it.
  return suggestions.filter(({ id, score }) => score >= 0 && !decided.has(id))
}
