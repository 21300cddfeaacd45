import { align, claimFollower } from '@claimtrail/anchor'
import type {
  Claim,
  FollowedQuote,
  FollowedSentence,
  ReanchorStatus,
  SourceId,
} from '@claimtrail/model'
import { versionId } from '@claimtrail/model/ids'
import { contains, type Span } from '@claimtrail/text'
import type { CurrentSource } from './input.ts'
import { type QuoteChange, worseOf } from './report.ts'

/** Looks for the quotes of claims, made on one version, in the source's text of today. */
export type QuoteFollower = (claim: Claim) => readonly QuoteChange[]

/**
 * Follow claims from a kept text to a current one, exactly as re-anchoring would carry them. A quote stands as
 * the worse of itself and its sentence. O(n log n) once, then O(its words) a claim.
 */
export function quoteFollower(
  source: SourceId,
  kept: string,
  sentences: readonly Span[],
  current: CurrentSource,
): QuoteFollower {
  const follow = claimFollower({
    alignment: align(kept, current.text),
    version: versionId(source, current.sha256, current.textSha256),
    oldSentences: usable(sentences, kept),
    newSentences: usable(current.sentences ?? [], current.text),
  })
  return (claim) => {
    const followed = follow(claim)
    return followed.quotes.flatMap((quote) => {
      const sentence = followed.sentences.find(({ old }) => contains(old, quote.old))
      const change = toChange(quote, sentence)
      return change ? [change] : []
    })
  }
}

/** Sentences that a text can hold, in its order. */
function usable(sentences: readonly Span[], text: string): readonly Span[] {
  return sentences
    .filter(({ start, end }) => Number.isInteger(start) && Number.isInteger(end))
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .sort((one, other) => one.start - other.start || one.end - other.end)
}

function toChange(
  quote: FollowedQuote,
  sentence: FollowedSentence | undefined,
): QuoteChange | undefined {
  const { path, old, new: now } = quote
  const standing = standingOf(quote, sentence)
  if (standing === 'verified') return undefined
  return { path, standing, old, ...(now && { new: now }), explanation: explain(quote, standing) }
}

/** A slot that is lost leaves the claim, which is `changed`; a claim is lost with its own words alone. */
function standingOf(
  { path, status }: FollowedQuote,
  sentence: FollowedSentence | undefined,
): ReanchorStatus | 'lost' {
  if (status === 'lost') return path.startsWith('quotes/') ? 'lost' : 'changed'
  const around = sentence?.status ?? 'verified'
  return around !== 'lost' && worseOf(status, around) === around ? around : status
}

function explain({ old, new: now }: FollowedQuote, standing: QuoteChange['standing']): string {
  if (!now) return 'The text does not say it any more.'
  if (standing === 'moved') return 'Its sentence stands unchanged at another place.'
  if (standing === 'typographic') return 'Its sentence says the same, set in another way.'
  return now.quote === old.quote
    ? 'The quote still stands, but its sentence was reworded.'
    : 'Other words stand in its place.'
}
