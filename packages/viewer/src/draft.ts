import {
  type ActorMention,
  type ClaimDraft,
  type ClaimType,
  draftClaim,
  type Quote,
  suggestionFor,
  type VersionId,
} from '@claimtrail/model'
import { type Span, trimSpan } from '@claimtrail/text'
import type { SentenceView } from './views/reader-view.ts'

/**
 * The draft of a claim that a person adds with one key. Slots come from the suggestion of the type that
 * shares most with the quote; see `draftClaim()`. The actor of a commitment is whom the sentence begins with.
 *
 * @param quote - In the clean text of `version`, inside the sentence.
 */
export function draftFor(
  type: ClaimType,
  quote: Quote,
  sentence: SentenceView,
  version: VersionId,
): ClaimDraft {
  const suggestion = suggestionFor(type, quote, sentence.suggestions)
  return draftClaim(type, quote, version, suggestion, firstActor(sentence))
}

/**
 * The quote of a stretch of a sentence, in the clean text; white space at its edges stays outside.
 *
 * @param span - In `sentence.text`; the whole sentence without its final stop when absent.
 * @returns `undefined` when the stretch holds nothing but white space or stops.
 */
export function quoteInSentence(sentence: SentenceView, span?: Span): Quote | undefined {
  const { text, start } = sentence
  const wanted = span ?? { start: 0, end: withoutStop(text) }
  const trimmed = trimSpan(text, wanted)
  if (!trimmed) return undefined
  return {
    start: start + trimmed.start,
    end: start + trimmed.end,
    quote: text.slice(trimmed.start, trimmed.end),
  }
}

/** The words of a sentence that no command can do without: the whole of it. */
export function wholeQuote(sentence: SentenceView): Quote {
  return {
    start: sentence.start,
    end: sentence.start + sentence.text.length,
    quote: sentence.text,
  }
}

function withoutStop(text: string): number {
  let end = text.trimEnd().length
  while (end > 0 && '.!?…'.includes(text.charAt(end - 1))) end -= 1
  return end
}

function firstActor(sentence: SentenceView): Extract<ClaimDraft, { type: 'commitment' }>['actor'] {
  const first = sentence.mentions.find(
    (mention): mention is ActorMention => mention.kind === 'actor',
  )
  if (!first || first.extent.start !== sentence.start) return []
  const { start, end } = first.extent
  const quote = sentence.text.slice(start - sentence.start, end - sentence.start)
  return quote.length === end - start ? [{ quote: { start, end, quote }, actor: first.actor }] : []
}
