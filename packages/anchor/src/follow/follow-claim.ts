import {
  type Claim,
  claimQuotes,
  type FollowedClaim,
  type FollowedQuote,
  type Quote,
  type VersionId,
} from '@claimtrail/model'
import { contains, type Span } from '@claimtrail/text'
import type { Alignment } from '../align/align.ts'
import { transpose } from '../transpose/transpose.ts'
import {
  compareWords,
  type Found,
  type LaidOut,
  placeSentences,
  type SentencePlace,
  sentencePlaces,
} from './sentence-places.ts'
import { sentencesAround } from './sentences-around.ts'
import { type Followed, summarise } from './summarise-claim.ts'

/** Two versions of one source, laid beside each other once for all claims. */
export interface Passage {
  /** Of the earlier clean text with the later one. */
  readonly alignment: Alignment
  /** The later version. */
  readonly version: VersionId
  /** Of both texts, in order; paragraphs stand in where there are none. */
  readonly oldSentences: readonly Span[]
  readonly newSentences: readonly Span[]
}

/**
 * Looks for a claim of the earlier version in the later one.
 *
 * @param chosen - The claim's own quotes there, when a person chose them; its slots are looked for around them.
 */
export type ClaimFollower = (claim: Claim, chosen?: readonly Quote[]) => FollowedClaim

/**
 * Follow claims from one version to the next.
 *
 * All quotes of a claim go together, each inside the sentence that stands for its own, and the claim stands as
 * the worst of its quotes and of those sentences: the same words in a reworded sentence say something else. A
 * slot that is lost is left out and makes the claim `changed`; without one of its own quotes it is `lost`.
 * O(its words) a claim, beside one small alignment a reworded sentence.
 */
export function claimFollower(passage: Passage): ClaimFollower {
  const { alignment } = passage
  const laidOut: LaidOut = {
    alignment,
    oldSentences: sentencesAround(alignment.before.text, passage.oldSentences),
    newSentences: sentencesAround(alignment.after.text, passage.newSentences),
  }
  const placeOf = sentencePlaces(laidOut)
  return (claim, chosen = []) => {
    const fixed = chosenSentences(laidOut, claim, chosen)
    const followed = claimQuotes(claim).map(({ path, quote }) => {
      const around = laidOut.oldSentences(quote)
      const sentence = fixed.get(keyOf(around)) ?? placeOf(around)
      const own = chosen.length > 0 ? /^quotes\/(\d+)$/.exec(path) : null
      const found = own
        ? followTo(laidOut, path, quote, chosen[Number(own[1])], sentence)
        : followQuote(laidOut, path, quote, sentence, fixed.has(keyOf(around)))
      return { ...found, around }
    })
    return summarise(claim, passage, followed, chosen)
  }
}

/** The sentences around chosen quotes stand for those around the claim's own, one after the other. */
function chosenSentences(
  laidOut: LaidOut,
  { quotes }: Claim,
  chosen: readonly Quote[],
): ReadonlyMap<string, SentencePlace> {
  const places = new Map<string, SentencePlace>()
  for (const [index, quote] of quotes.entries()) {
    const target = chosen[Math.min(index, chosen.length - 1)]
    const old = laidOut.oldSentences(quote)
    if (!target || places.has(keyOf(old))) continue
    places.set(keyOf(old), placeSentences(laidOut, old, laidOut.newSentences(target)))
  }
  return places
}

function followQuote(
  laidOut: LaidOut,
  path: string,
  old: Quote,
  sentence: SentencePlace | undefined,
  onlyInside: boolean,
): Omit<Followed, 'around'> {
  const found = findQuote(laidOut, old, sentence, onlyInside)
  if (!found) return { quote: { path, old, status: 'lost', score: 0 }, sentence }
  return {
    quote: { ...quoteAt(laidOut, path, old, found.span), score: found.score },
    sentence: sentence ?? sentenceAt(laidOut, old, found.span),
  }
}

/** Inside the sentence that stands for its own; where there is none, anywhere. */
function findQuote(
  { alignment }: LaidOut,
  old: Quote,
  sentence: SentencePlace | undefined,
  onlyInside: boolean,
): Found | undefined {
  if (sentence && sentence.status !== 'changed') return sentence.place(old)
  const anywhere = transpose(alignment, old)
  if (anywhere && sentence && contains(sentence.now, anywhere.span)) return anywhere
  return sentence?.place(old) ?? (onlyInside ? undefined : anywhere)
}

function followTo(
  laidOut: LaidOut,
  path: string,
  old: Quote,
  chosen: Quote | undefined,
  sentence: SentencePlace | undefined,
): Omit<Followed, 'around'> {
  if (!chosen) return { quote: { path, old, status: 'lost', score: 0 }, sentence }
  return { quote: quoteAt(laidOut, path, old, chosen), sentence }
}

function quoteAt({ alignment }: LaidOut, path: string, old: Quote, span: Span): FollowedQuote {
  const { start, end } = span
  const now = { start, end, quote: alignment.after.text.slice(start, end) }
  return { path, old, new: now, status: compareWords(alignment, old, span), score: 1 }
}

function sentenceAt(laidOut: LaidOut, old: Span, now: Span): SentencePlace {
  return placeSentences(laidOut, laidOut.oldSentences(old), laidOut.newSentences(now))
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`
}
