import { type CodePointIndex, quote, type Span } from '@claimtrail/text'

/** The words of a span and what stands around them (W3C Web Annotation, 4.2.4). */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** Where a span stands (W3C Web Annotation, 4.2.5): half-open; the unit is said by whoever hands it out. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector'
  readonly start: number
  readonly end: number
}

/** The two ways in which a span is remembered: by its words, and by its place in UTF-16 code units. */
export interface Selectors {
  readonly quote: TextQuoteSelector
  readonly position: TextPositionSelector
}

/** Code units of context on each side: the figure that Hypothesis and the W3C examples use. */
const contextLength = 32

/**
 * The selectors of a span: its quote with 32 code units of context on each side, and its position in
 * UTF-16 code units. Context is a unit shorter where it would cut a surrogate pair.
 *
 * @throws {@link SpanOutOfRangeError} The span is empty, reversed or outside the text.
 */
export function describeSpan(text: string, span: Span): Selectors {
  const exact = quote(text, span)
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(after(text, Math.max(0, span.start - contextLength)), span.start),
      suffix: text.slice(span.end, before(text, Math.min(text.length, span.end + contextLength))),
    },
    position: { type: 'TextPositionSelector', start: span.start, end: span.end },
  }
}

/** A position in Unicode code points, as W3C Web Annotation counts. `index` is of the text that was described. */
export function inCodePoints(
  position: TextPositionSelector,
  index: CodePointIndex,
): TextPositionSelector {
  return { type: 'TextPositionSelector', ...index.toCodePoints(position) }
}

/** The offset, or the next one when it lies inside a surrogate pair. */
function after(text: string, offset: number): number {
  return insidePair(text, offset) ? offset + 1 : offset
}

/** The offset, or the one before when it lies inside a surrogate pair. */
function before(text: string, offset: number): number {
  return insidePair(text, offset) ? offset - 1 : offset
}

function insidePair(text: string, offset: number): boolean {
  const high = text.charCodeAt(offset - 1)
  const low = text.charCodeAt(offset)
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff
}
