import type { Quote } from '@claimtrail/model'
import { cutSegments, type PaintKind, type PaintSpan, type Segment } from './segments.ts'
import type { ClaimView } from './views/claim-view.ts'
import type { SentenceView } from './views/reader-view.ts'

/** How one segment stands in the page: plain text, or an element with these attributes. */
export interface Mark {
  readonly tag: 'mark' | 'span'
  readonly className: string
  /** Ids of the claims on it, for `data-c`. */
  readonly claims: string
  /** Ids of the suggestions on it, for `data-g`. */
  readonly suggestions: string
}

/** Class of each kind, in the order of the lanes under the text. */
const paintClasses: Readonly<Record<PaintKind, string>> = {
  actor: 'actor',
  date: 'date',
  commitment: 'com',
  condition: 'con',
  assessment: 'ass',
}

/** A sentence cut into what is painted on it: mentions, claims that are not withdrawn, open suggestions. */
export function sentenceSegments(sentence: SentenceView): readonly Segment[] {
  return cutSegments(sentence.text, paintSpans(sentence))
}

/**
 * The element of a segment; `undefined` for plain text. Only claims and suggestions are marked text for
 * assistive technology: actors and dates alone are a `<span>`.
 */
export function markOf(segment: Segment): Mark | undefined {
  if (segment.kinds.length === 0) return undefined
  const classes = segment.kinds.map((kind) => paintClasses[kind])
  const onlySuggested = segment.claims.length === 0 && segment.suggestions.length > 0
  return {
    tag: segment.claims.length + segment.suggestions.length > 0 ? 'mark' : 'span',
    className: [...classes, ...(onlySuggested ? ['sug'] : [])].join(' '),
    claims: segment.claims.join(' '),
    suggestions: segment.suggestions.join(' '),
  }
}

function paintSpans(sentence: SentenceView): readonly PaintSpan[] {
  const shift = -sentence.start
  const claims = [...sentence.claims, ...sentence.continued].flatMap((view) =>
    claimSpans(view, shift),
  )
  const suggested = sentence.suggestions.flatMap((suggestion) =>
    suggestion.claim.quotes.map((quote) => ({
      ...shifted(quote, shift),
      kind: suggestion.claim.type,
      suggestion: suggestion.id,
    })),
  )
  const mentions = sentence.mentions.map((mention) => ({
    ...shifted(mention.span, shift),
    kind: mention.kind,
  }))
  return [...mentions, ...claims, ...suggested]
}

function claimSpans({ state }: ClaimView, shift: number): readonly PaintSpan[] {
  if (state.review === 'withdrawn') return []
  return state.claim.quotes.map((quote: Quote) => ({
    ...shifted(quote, shift),
    kind: state.claim.type,
    claim: state.id,
  }))
}

function shifted(span: { start: number; end: number }, shift: number) {
  return { start: span.start + shift, end: span.end + shift }
}
