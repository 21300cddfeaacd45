import type {
  ActorMention,
  ClaimDraft,
  ClaimType,
  Quote,
  Suggestion,
  VersionId,
} from '@claimtrail/model'
import { overlap, type Span, trimSpan } from '@claimtrail/text'
import type { SentenceView } from './views/reader-view.ts'

/**
 * The draft of a claim that a person adds with one key. Slots come from the best suggestion of the type that
 * overlaps the quote; without one the quote itself fills what every claim of the type must have, and the
 * rest is left unfinished.
 *
 * @param quote - In the clean text of `version`, inside the sentence.
 */
export function draftFor(
  type: ClaimType,
  quote: Quote,
  sentence: SentenceView,
  version: VersionId,
): ClaimDraft {
  const suggested = suggestionFor(type, quote, sentence)
  if (suggested) return { ...suggested.claim, quotes: [quote] }
  const base = { version, quotes: [quote] as const, sourceChain: [] }
  switch (type) {
    case 'commitment':
      return { ...base, type, actor: firstActor(sentence), action: quote, polarity: 'do' }
    case 'condition':
      return { ...base, type, kind: 'if', antecedent: { quote } }
    case 'assessment':
      return { ...base, type, kind: 'evaluation', holder: { role: 'author' }, target: { quote } }
  }
}

/** The best suggestion of a type that overlaps a quote. */
export function suggestionFor(
  type: ClaimType,
  quote: Quote,
  sentence: SentenceView,
): Suggestion | undefined {
  return sentence.suggestions.find(
    ({ claim }) => claim.type === type && claim.quotes.some((other) => overlap(other, quote) > 0),
  )
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
