import { type Analysis, type ClaimState, claimQuotes, type Mention } from '@claimtrail/model'
import { contains } from '@claimtrail/text'
import type { SearchDocument } from './document.ts'

/** Every sentence of an analysed version as a document, with the actors and dates in it. O(sentences + mentions). */
export function* sentenceDocuments(analysis: Analysis, text: string): Generator<SearchDocument> {
  const mentions = [...analysis.mentions].sort((one, other) => one.span.start - other.span.start)
  let next = 0
  for (const { index, span } of analysis.sentences) {
    const inside: Mention[] = []
    for (; (mentions[next]?.span.start ?? span.end) < span.end; next += 1) {
      const mention = mentions[next]
      if (mention && contains(span, mention.span)) inside.push(mention)
    }
    yield {
      name: { kind: 'sentence', source: analysis.source, index },
      texts: [text.slice(span.start, span.end)],
      actors: inside.flatMap((mention) => (mention.kind === 'actor' ? [mention.actor] : [])),
      dates: inside.flatMap(dateOf),
    }
  }
}

/** A claim as a document: its quotes, its note, and the words of its slots that the quotes do not hold. */
export function claimDocument({ id, source, claim, review }: ClaimState): SearchDocument {
  return {
    name: { kind: 'claim', source, claim: id },
    texts: claimTexts(claim),
    actors: actorsIn(claim),
    dates:
      claim.type === 'commitment' && claim.timing?.value ? [{ value: claim.timing.value }] : [],
    type: claim.type,
    review,
  }
}

function claimTexts(claim: ClaimState['claim']): readonly string[] {
  const inOwnQuotes = (span: { start: number; end: number }): boolean =>
    claim.quotes.some((quote) => contains(quote, span))
  const slots = claimQuotes(claim).filter(({ quote }) => !inOwnQuotes(quote))
  return [
    ...claim.quotes.map(({ quote }) => quote),
    ...(claim.note === undefined ? [] : [claim.note]),
    ...slots.map(({ quote }) => quote.quote),
  ]
}

/** Every `actor` of a filler is a canonical id. */
function actorsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'actor' && typeof inner === 'string' ? [inner] : actorsIn(inner),
  )
}

function dateOf(mention: Mention): SearchDocument['dates'] {
  if (mention.kind !== 'date' || mention.value === '') return []
  const { value, end } = mention
  return [{ value, ...(end === undefined ? {} : { end }) }]
}
