import { type Span, trimSpan } from '@claimtrail/text'

/** The whole sentences that a span touches; where none is known, the paragraph around it. */
export type SentencesAround = (span: Span) => Span

/**
 * Look sentences up by offset.
 *
 * @param sentences - In text order; what lies outside the text is passed over.
 */
export function sentencesAround(text: string, sentences: readonly Span[]): SentencesAround {
  const inside = sentences.filter(
    ({ start, end }) => start >= 0 && start < end && end <= text.length,
  )
  return (span) => {
    const first = inside[firstWhere(inside, ({ end }) => end > span.start)]
    const last = inside[firstWhere(inside, ({ start }) => start >= span.end) - 1]
    const known = first && last && first.start <= span.start && last.end >= span.end
    const around = known ? { start: first.start, end: last.end } : paragraphAround(text, span)
    return { start: Math.min(around.start, span.start), end: Math.max(around.end, span.end) }
  }
}

/** Blocks of a clean text are parted by a blank line, and hold none. */
function paragraphAround(text: string, span: Span): Span {
  const before = span.start < 2 ? -1 : text.lastIndexOf('\n\n', span.start - 2)
  const after = text.indexOf('\n\n', span.end)
  const whole = { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after }
  return trimSpan(text, whole) ?? span
}

/** Index of the first sentence of which something holds that holds of all behind it too. */
function firstWhere(sorted: readonly Span[], holds: (sentence: Span) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const sentence = sorted[middle]
    if (sentence && holds(sentence)) high = middle
    else low = middle + 1
  }
  return low
}
