import { openSuggestions } from '@claimtrail/annotate'
import type {
  Analysis,
  ClaimState,
  Sentence,
  SentenceId,
  SourceState,
  Suggestion,
} from '@claimtrail/model'
import { overlap } from '@claimtrail/text'

/** A sentence with what people and the machine say of it. */
export interface Row {
  readonly sentence: Sentence
  readonly text: string
  readonly claims: readonly ClaimState[]
  /** Not decided on, in text order. */
  readonly suggestions: readonly Suggestion[]
  readonly settled: boolean
}

/** The rows of a source as it stands now. */
export function rowsOf(
  text: string,
  analysis: Analysis,
  state: SourceState | undefined,
): readonly Row[] {
  const live = state?.claims.filter(({ review }) => review !== 'withdrawn') ?? []
  const bySentence = new Map<SentenceId, Suggestion[]>()
  for (const suggestion of openSuggestions(analysis.suggestions, state)) {
    const own = bySentence.get(suggestion.sentence)
    if (own) own.push(suggestion)
    else bySentence.set(suggestion.sentence, [suggestion])
  }
  const settled = new Set(state?.settled)
  return analysis.sentences.map((sentence) => ({
    sentence,
    text: text.slice(sentence.span.start, sentence.span.end),
    claims: live.filter(
      ({ claim }) =>
        claim.version === analysis.version && overlap(claim.quotes[0], sentence.span) > 0,
    ),
    suggestions: bySentence.get(sentence.id) ?? [],
    settled: settled.has(sentence.id),
  }))
}

/** Whether somebody has decided on a sentence: it is settled, or holds a claim and no open suggestion. */
export function isReviewed({ settled, claims, suggestions }: Row): boolean {
  return settled || (claims.length > 0 && suggestions.length === 0)
}

/** The next row after `index` that nobody has decided on, from the top again at the end; `index` when there is none. */
export function nextUndecided(rows: readonly Row[], index: number): number {
  for (let step = 1; step <= rows.length; step += 1) {
    const at = (index + step) % rows.length
    const row = rows[at]
    if (row && !isReviewed(row)) return at
  }
  return index
}
