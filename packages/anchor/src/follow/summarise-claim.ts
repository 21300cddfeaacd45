import type {
  ChangedWords,
  Claim,
  FollowedClaim,
  FollowedQuote,
  FollowedSentence,
  Quote,
  VersionId,
} from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import type { Alignment } from '../align/align.ts'
import { rebuildClaim } from './rebuild-claim.ts'
import type { SentencePlace } from './sentence-places.ts'

/** One quote of a claim, followed. */
export interface Followed {
  readonly quote: FollowedQuote
  /** The sentences that the old quote stands in. */
  readonly around: Span
  /** What stands for them; `undefined` when they are lost. */
  readonly sentence: SentencePlace | undefined
}

/** What found the places of claims, as events name it. */
export const anchorAlgorithm = 'claimtrail-anchor@1'

const bestFirst = ['verified', 'moved', 'typographic', 'changed', 'lost'] as const

/** What its quotes and their sentences come to for a claim. */
export function summarise(
  claim: Claim,
  { alignment, version }: { readonly alignment: Alignment; readonly version: VersionId },
  followed: readonly Followed[],
  chosen: readonly Quote[],
): FollowedClaim {
  const quotes = followed.map(({ quote }) => quote)
  const algorithm = chosen.length > 0 ? 'person' : anchorAlgorithm
  const own = quotes.filter(({ path }) => path.startsWith('quotes/'))
  const sentences = followedSentences(alignment, followed)
  if (chosen.length === 0 && own.some((quote) => !quote.new)) {
    return { algorithm, status: 'lost', score: 0, quotes, sentences, changes: [] }
  }
  const score = Math.min(1, ...quotes.flatMap((quote) => (quote.new ? quote.score : [])))
  const status = worst([...quotes.map(standing), ...sentences.map(standing)])
  const changes = storedChanges(alignment, sentences)
  const places = new Map(quotes.map((quote) => [quote.path, quote.new] as const))
  for (const [index, quote] of chosen.entries()) places.set(`quotes/${index}`, quote)
  const [first = claim.quotes[0], ...others] = chosen
  const base = chosen.length > 0 ? { ...claim, quotes: [first, ...others] as const } : claim
  const body = rebuildClaim(base, version, places)
  return { algorithm, status, score, quotes, sentences, changes, body }
}

/** A slot that is lost is not the end of the claim, but nobody but a person may leave it out. */
function standing({ status }: Pick<FollowedQuote, 'status'>): FollowedQuote['status'] {
  return status === 'lost' ? 'changed' : status
}

function worst(statuses: readonly FollowedQuote['status'][]): FollowedQuote['status'] {
  return statuses.reduce(
    (one, other) => (bestFirst.indexOf(other) > bestFirst.indexOf(one) ? other : one),
    'verified',
  )
}

/** The sentences of all quotes, each once, in order of the earlier text. */
function followedSentences(
  { before, after }: Alignment,
  followed: readonly Followed[],
): readonly FollowedSentence[] {
  const found = new Map<string, FollowedSentence>()
  for (const { around, sentence } of followed) {
    const key = `${around.start}-${around.end}`
    const old = quoteAt(before.text, around)
    if (sentence) {
      const { now, status } = sentence
      const changes = sentence.changes.map((change) => ({
        before: spanOf(change.before),
        after: spanOf(change.after),
        flags: change.flags,
      }))
      found.set(key, { old, new: quoteAt(after.text, now), status, changes })
    } else if (!found.has(key)) found.set(key, { old, status: 'lost', changes: [] })
  }
  return [...found.values()].sort((one, other) => one.old.start - other.old.start)
}

function storedChanges(
  { before, after }: Alignment,
  sentences: readonly FollowedSentence[],
): readonly ChangedWords[] {
  return sentences.flatMap(({ changes }) =>
    changes.map((change) => ({
      before: quoteAt(before.text, change.before).quote,
      after: quoteAt(after.text, change.after).quote,
      flags: change.flags,
    })),
  )
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function quoteAt(text: string, { start, end }: Span): Quote {
  return { start, end, quote: text.slice(start, end) }
}
