import {
  type ActorMention,
  type DateMention,
  type Mention,
  type Quote,
  quoteOf,
  type Sentence,
  type VersionId,
} from '@claimtrail/model'
import { overlap, type Span } from '@claimtrail/text'

/**
 * One sentence with its own words and what was tagged in it. All spans of a view, those of its mentions
 * included, count from the start of the sentence; {@link SentenceView.quote} leads back to the text.
 */
export interface SentenceView {
  readonly version: VersionId
  readonly sentence: Sentence
  /** Its words with every white-space unit as one space, so that a wrapped line reads like a straight one. */
  readonly text: string
  readonly actors: readonly ActorMention[]
  readonly dates: readonly DateMention[]
  /** The words of a span of this sentence, at their place in the whole text. */
  quote(span: Span): Quote
}

/** The view of one sentence; mentions that do not lie inside it are left out. */
export function viewSentence(
  version: VersionId,
  text: string,
  sentence: Sentence,
  mentions: readonly Mention[],
): SentenceView {
  const { start, end } = sentence.span
  const actors: ActorMention[] = []
  const dates: DateMention[] = []
  for (const mention of mentions) {
    if (mention.span.start < start || mention.span.end > end) continue
    const span = shift(mention.span, -start)
    if (mention.kind === 'date') dates.push(dateInside(mention, start))
    else actors.push({ ...mention, span, extent: inside(mention.extent, sentence.span) })
  }
  return {
    version,
    sentence,
    text: text.slice(start, end).replace(/\s/g, ' '),
    actors,
    dates,
    quote: (span) => quoteOf(text, shift(span, start)),
  }
}

/** A span moved by so many code units. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by }
}

/** The actor mentions whose name lies in a stretch of the sentence. */
export function actorsIn(view: SentenceView, span: Span): readonly ActorMention[] {
  return view.actors.filter((actor) => overlap(actor.span, span) > 0)
}

function dateInside(date: DateMention, start: number): DateMention {
  const span = shift(date.span, -start)
  if (!date.bound) return { ...date, span }
  return { ...date, span, bound: { ...date.bound, cue: shift(date.bound.cue, -start) } }
}

function inside(span: Span, sentence: Span): Span {
  const start = Math.max(span.start, sentence.start) - sentence.start
  return { start, end: Math.min(span.end, sentence.end) - sentence.start }
}
