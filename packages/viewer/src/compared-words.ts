import type { FollowedSentence, Quote } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'

/** A stretch of one side of a comparison. */
export interface ComparedWords {
  readonly text: string
  /** These words are not on the other side. */
  readonly differs: boolean
  /** They belong to the claim's own quote. */
  readonly quoted: boolean
}

/** One side of old and new sentences, cut wherever a change or a quote begins or ends. */
export function comparedWords(
  sentence: Quote,
  changes: readonly Span[],
  quotes: readonly Span[],
): readonly ComparedWords[] {
  const inside = (offset: number) => offset > sentence.start && offset < sentence.end
  const edges = [...changes, ...quotes].flatMap(({ start, end }) => [start, end]).filter(inside)
  const cuts = [...new Set([sentence.start, ...edges, sentence.end])].sort(
    (one, other) => one - other,
  )
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? sentence.end
    const covers = (span: Span) => span.start <= start && span.end >= end
    return {
      text: sentence.quote.slice(start - sentence.start, end - sentence.start),
      differs: changes.some(covers),
      quoted: quotes.some(covers),
    }
  })
}

/** The sentences that a person should compare: those that differ, else all. */
export function tellingSentences(
  sentences: readonly FollowedSentence[],
): readonly FollowedSentence[] {
  const telling = sentences.filter(({ status }) => status === 'changed' || status === 'lost')
  return telling.length > 0 ? telling : sentences
}
