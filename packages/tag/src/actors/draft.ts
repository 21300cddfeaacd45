import type { ActorId, ActorKind, LinkReason } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import { foldKey } from '../lexicon/pieces.ts'
import type { ReadSentence } from '../sentence.ts'
import type { ActorSegment } from './segment.ts'

/** An actor of a document on its way to its id. Spans are in the clean text. */
export interface Draft extends Omit<ActorSegment, 'span' | 'extent' | 'title'> {
  readonly span: Span
  readonly extent: Span
  readonly title?: Span
  readonly words: string
  /** The words for comparing: case, accents and closing stops do not count. */
  readonly key: string
}

/** What a draft is linked to, and why. */
export interface ActorLink {
  readonly actor: ActorId
  readonly kind: ActorKind
  readonly link: LinkReason
}

/** Gather the actors of all sentences, in the order of the text. */
export function toDrafts(sentences: readonly ReadSentence[]): Draft[] {
  return sentences.flatMap(({ actors, start, plain }) =>
    actors.map((actor) => {
      const words = plain.slice(actor.span.start, actor.span.end)
      return {
        ...actor,
        span: shift(actor.span, start),
        extent: shift(actor.extent, start),
        ...(actor.title && { title: shift(actor.title, start) }),
        words,
        key: nameKey(words),
      }
    }),
  )
}

/** The form in which names of a document are compared. */
export function nameKey(words: string): string {
  return foldKey(words).replace(/[.,]/g, '').replace(/\s+/g, ' ')
}

/** Move a span of a sentence into the clean text. */
export function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
