import type { ClaimId, ClaimState, Link } from '@claimtrail/model'
import type { ClaimRef, ClaimView, LinkView } from '@claimtrail/viewer'
import { type ClaimBook, fillersOf } from '../reading/neighbours.ts'
import { firstSentence, pageOf, type Sentences, sentencesOfClaim } from './sentences-at.ts'

/** Makes the views of claims that are shown beside each other. */
export type ClaimViewer = (state: ClaimState) => ClaimView

/**
 * A maker of claim views. O(claims in the book) once; a view costs its links.
 *
 * @param sentences - Of the version that a claim is placed on; `undefined` when it is not known.
 */
export function claimViewer(
  book: ClaimBook,
  sentencesOf: (state: ClaimState) => Sentences | undefined,
): ClaimViewer {
  const incoming = linksByEnd(book)
  const linkView = (direction: 'to' | 'from', link: Link): readonly LinkView[] => {
    const other = book.get(direction === 'to' ? link.to : link.from)
    return other
      ? [{ type: link.type, direction, ...describeOther(other, sentencesOf(other)) }]
      : []
  }
  const filler = (id: ClaimId): readonly ClaimRef[] => {
    const other = book.get(id)
    return other ? [describeOther(other, sentencesOf(other))] : []
  }
  return (state) => {
    const sentences = sentencesOf(state)
    const placed = sentences ? sentencesOfClaim(state, sentences) : []
    return {
      state,
      sentences: placed.map((sentence) => {
        const { id, index, span } = sentence
        return { id, index, span, ...pageOf(sentence, sentences?.pageStarts) }
      }),
      links: [
        ...state.links.flatMap(({ link }) => linkView('to', link)),
        ...(incoming.get(state.id) ?? []).flatMap((link) => linkView('from', link)),
      ],
      fillers: fillersOf(state.claim).flatMap(filler),
    }
  }
}

function describeOther(other: ClaimState, sentences: Sentences | undefined): ClaimRef {
  const sentence = sentences && firstSentence(other, sentences)
  return {
    claim: other.id,
    claimType: other.claim.type,
    words: other.claim.quotes[0].quote,
    source: other.source,
    ...(sentence && { sentenceIndex: sentence.index }),
  }
}

function linksByEnd(book: ClaimBook): ReadonlyMap<ClaimId, readonly Link[]> {
  const ends = new Map<ClaimId, Link[]>()
  for (const { links } of book.values()) {
    for (const { link } of links) {
      const own = ends.get(link.to)
      if (own) own.push(link)
      else ends.set(link.to, [link])
    }
  }
  return ends
}
