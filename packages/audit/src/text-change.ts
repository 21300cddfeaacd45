import { describeSpan, findQuote } from '@claimtrail/anchor'
import { type Span, trimSpan } from '@claimtrail/text'

/** What became of the spans of a text in a later text. */
export interface TextChange {
  /**
   * How far the words of a span have moved: 0 when they stand where they stood, `undefined` when they do not
   * stand there any more. What another span still owns is never taken for it.
   */
  shiftOf(span: Span): number | undefined
  /** The stretch that stands where a changed span stood, when both of its ends are known. */
  insteadOf(span: Span): Span | undefined
}

/**
 * Compare two texts by what they share at both ends. A span in the shared start or end has its place for
 * certain; a span that touches the edited middle is looked for in the edited middle of the later text only,
 * since all else of that text belongs to words that did not change. O(n) once; a span costs O(middle), or
 * nothing when it stands with its surroundings where the span before it leads to expect it. Of places that
 * cannot be told apart, which one is taken may depend on the spans asked for before.
 */
export function textChange(before: string, after: string): TextChange {
  const head = sharedHead(before, after)
  const tail = sharedTail(before, after)
  const grown = after.length - before.length
  // Head and tail may overlap (a repeated sentence taken out); the middle is what the head leaves.
  const middleTail = Math.min(tail, Math.min(before.length, after.length) - head)
  let expected = grown
  const shiftOf = (span: Span): number | undefined => {
    if (span.end <= head) return 0
    if (span.start >= before.length - tail) return grown
    const near = [0, grown, expected].find((shift) => standsAt(before, after, span, shift))
    const shift = near ?? searchMiddle(before, after, span, { head, tail: middleTail })
    expected = shift ?? expected
    return shift
  }
  const follow = (offset: number): number | undefined => {
    if (offset <= head) return offset
    return offset >= before.length - tail ? offset + grown : undefined
  }
  const insteadOf = (span: Span): Span | undefined => {
    const { quote } = describeSpan(before, span)
    const start = follow(span.start) ?? placeAfter(shiftOf, span.start, quote.prefix.length)
    const end = follow(span.end) ?? placeBefore(shiftOf, span.end, quote.suffix.length)
    return start === undefined || end === undefined ? undefined : plausible(after, span, start, end)
  }
  return { shiftOf, insteadOf }
}

interface Shared {
  readonly head: number
  readonly tail: number
}

/** Whether a span and all of its context stand a given number of units further on. */
function standsAt(before: string, after: string, span: Span, shift: number): boolean {
  const { quote } = describeSpan(before, span)
  const start = span.start - quote.prefix.length + shift
  const words = quote.prefix + quote.exact + quote.suffix
  return start >= 0 && after.startsWith(words, start)
}

function searchMiddle(
  before: string,
  after: string,
  span: Span,
  shared: Shared,
): number | undefined {
  const { quote } = describeSpan(before, span)
  const from = middleStart(span, shared)
  const wanted = { ...quote, start: span.start - from }
  const found = findQuote(middleOf(after, span, shared), wanted)
  if (!found) return undefined
  const occurrences = findQuote(middleOf(before, span, shared), wanted)?.occurrences ?? 1
  const context = quote.prefix.length + quote.suffix.length
  // Words that stood once are known by themselves. Of words that stood more than once, one place may be the
  // one that changed: then the surroundings must agree, in full when there are fewer places than before.
  const needed = occurrences === 1 ? 0 : found.occurrences < occurrences ? context : context / 2
  return found.context < needed ? undefined : from + found.span.start - span.start
}

/** The stretch of a text in which words as long as a span touch the middle. */
function middleOf(text: string, span: Span, shared: Shared): string {
  const reach = span.end - span.start - 1
  return text.slice(middleStart(span, shared), text.length - shared.tail + reach)
}

function middleStart(span: Span, shared: Shared): number {
  return Math.max(0, shared.head - (span.end - span.start - 1))
}

type ShiftOf = TextChange['shiftOf']

/** Where what stood before an offset ends today. */
function placeAfter(shiftOf: ShiftOf, offset: number, length: number): number | undefined {
  const shift = length === 0 ? undefined : shiftOf({ start: offset - length, end: offset })
  return shift === undefined ? undefined : offset + shift
}

/** Where what stood behind an offset begins today. */
function placeBefore(shiftOf: ShiftOf, offset: number, length: number): number | undefined {
  const shift = length === 0 ? undefined : shiftOf({ start: offset, end: offset + length })
  return shift === undefined ? undefined : offset + shift
}

/** Ends that lie far apart are no longer the ends of the same words. */
function plausible(text: string, old: Span, start: number, end: number): Span | undefined {
  const longest = 2 * (old.end - old.start) + 200
  if (end <= start || end - start > longest) return undefined
  return trimSpan(text, { start, end })
}

function sharedHead(one: string, other: string): number {
  const limit = Math.min(one.length, other.length)
  let length = 0
  while (length < limit && one.charCodeAt(length) === other.charCodeAt(length)) length += 1
  return length
}

function sharedTail(one: string, other: string): number {
  const limit = Math.min(one.length, other.length)
  let length = 0
  while (
    length < limit &&
    one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length)
  ) {
    length += 1
  }
  return length
}
