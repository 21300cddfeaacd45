import { type Span, trimSpan } from '@claimtrail/text'

/** The stretch of text that says what a span says: from the start of its first sentence to the end of its last. */
export type SentenceAround = (span: Span) => Span

/**
 * Find stretches by the sentences of a text, and where they say nothing by its paragraphs. Sentences may come
 * in any order and some may lie outside the text: those are passed over.
 */
export function sentenceAround(text: string, sentences: readonly Span[]): SentenceAround {
  const sorted = sentences
    .filter(({ start, end }) => isInside(start, end, text.length))
    .sort((one, other) => one.start - other.start)
  return (span) => {
    const first = sorted[lastAtMost(sorted, span.start)]
    const last = sorted[lastAtMost(sorted, span.end - 1)]
    const paragraph = paragraphAround(text, span)
    const start = first && first.end > span.start ? first.start : paragraph.start
    const end = last && last.end >= span.end ? last.end : paragraph.end
    return { start: Math.min(start, span.start), end: Math.max(end, span.end) }
  }
}

function isInside(start: number, end: number, length: number): boolean {
  const whole = Number.isInteger(start) && Number.isInteger(end)
  return whole && start >= 0 && start < end && end <= length
}

/** Blocks of a clean text are parted by a blank line, and hold none. */
function paragraphAround(text: string, span: Span): Span {
  const before = span.start < 2 ? -1 : text.lastIndexOf('\n\n', span.start - 2)
  const after = text.indexOf('\n\n', span.end)
  const whole = { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after }
  return trimSpan(text, whole) ?? span
}

/** Index of the last sentence that starts at or before an offset; -1 when none does. */
function lastAtMost(sorted: readonly Span[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
