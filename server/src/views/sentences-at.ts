import { type ClaimState, pageAt, type Sentence, type VersionId } from '@claimtrail/model'
import { overlap, type Span } from '@claimtrail/text'

/** A version's sentences: what claims are placed on. */
export interface Sentences {
  readonly version: VersionId
  /** In text order. */
  readonly sentences: readonly Sentence[]
  /** Where each page starts in the source text, when the source has pages. */
  readonly pageStarts?: readonly number[] | undefined
}

/** The page on which a sentence begins, when its source has pages. */
export function pageOf(
  { sourceSpan }: Sentence,
  pageStarts: Sentences['pageStarts'],
): { readonly page?: number } {
  return pageStarts ? { page: pageAt(pageStarts, sourceSpan.start) } : {}
}

/** The sentences that share a character with a span, in text order. O(log sentences + found). */
export function sentencesAt(sentences: readonly Sentence[], span: Span): readonly Sentence[] {
  const found: Sentence[] = []
  for (let at = firstEndingAfter(sentences, span.start); at < sentences.length; at += 1) {
    const sentence = sentences[at]
    if (!sentence || overlap(sentence.span, span) === 0) break
    found.push(sentence)
  }
  return found
}

/**
 * The sentences that a claim's own quotes touch, in text order; none when it was made on another version.
 * Quotes of slots and evidence may lie elsewhere and do not count.
 */
export function sentencesOfClaim(
  { claim }: ClaimState,
  { version, sentences }: Sentences,
): readonly Sentence[] {
  if (claim.version !== version) return []
  const touched = claim.quotes.flatMap((quote) => sentencesAt(sentences, quote))
  return [...new Set(touched)].sort((one, other) => one.index - other.index)
}

/** The sentence in which a claim's first quote begins: where its card stands. */
export function firstSentence(
  { claim }: ClaimState,
  { version, sentences }: Sentences,
): Sentence | undefined {
  return claim.version === version ? sentencesAt(sentences, claim.quotes[0])[0] : undefined
}

function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.span.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
