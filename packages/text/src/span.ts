import { SpanOutOfRangeError } from './errors.ts'

/** A half-open stretch `[start, end)` of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * The words that a span stands for.
 *
 * @throws {@link SpanOutOfRangeError} The span is empty, reversed or outside the text.
 */
export function quote(text: string, span: Span): string {
  checkSpan(span, text.length)
  return text.slice(span.start, span.end)
}

/**
 * Refuse a span that no text of this length can hold.
 *
 * @throws {@link SpanOutOfRangeError} The span is empty, reversed, fractional or outside.
 */
export function checkSpan(span: Span, length: number): void {
  const { start, end } = span
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (!whole || start < 0 || end <= start || end > length) {
    throw new SpanOutOfRangeError(start, end, length)
  }
}

/** Whether `inner` lies inside `outer`, borders included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** How many code units two spans share; 0 when they only touch. */
export function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
}

/** Shrink a span until it neither starts nor ends with white space; `undefined` when nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | undefined {
  let { start, end } = span
  while (start < end && isSpace(text, start)) start += 1
  while (end > start && isSpace(text, end - 1)) end -= 1
  return end > start ? { start, end } : undefined
}

/** Order of spans in a text: by start, the longer one first. */
export function compareSpans(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end
}

function isSpace(text: string, offset: number): boolean {
  return text.charAt(offset).trim() === ''
}
