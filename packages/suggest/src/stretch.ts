import { type Span, trimSpan } from '@claimtrail/text'

/** A span without what a pattern (anchored at the start) matches at its beginning. */
export function dropStart(text: string, span: Span, pattern: RegExp): Span {
  const match = pattern.exec(text.slice(span.start, span.end))
  return match ? { start: span.start + match.index + match[0].length, end: span.end } : span
}

/** A span that ends where a pattern first matches in it; the whole span when it does not. */
export function cutBefore(text: string, span: Span, pattern: RegExp): Span {
  const at = text.slice(span.start, span.end).search(pattern)
  return at < 0 ? span : { start: span.start, end: span.start + at }
}

/** A span without white space, closing punctuation and dashes at its edges; `undefined` when nothing is left. */
export function tidy(text: string, span: Span): Span | undefined {
  let { start, end } = span
  while (end > start && /[\s,;:.!?…–—-]/.test(text.charAt(end - 1)) && !isAbbreviation(text, end))
    end -= 1
  while (start < end && /[\s,;:.!?…–—-]/.test(text.charAt(start))) start += 1
  return trimSpan(text, { start, end })
}

/** The words of a span. */
export function wordsOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** What is left of a span when others are taken out of it, in order. */
export function subtract(span: Span, holes: readonly Span[]): readonly Span[] {
  const left: Span[] = []
  let start = span.start
  for (const hole of [...holes].sort((one, other) => one.start - other.start)) {
    if (hole.end <= start || hole.start >= span.end) continue
    if (hole.start > start) left.push({ start, end: hole.start })
    start = hole.end
  }
  if (start < span.end) left.push({ start, end: span.end })
  return left
}

/** Whether the stop before an offset belongs to a short form such as "U.S." or "Inc.". */
function isAbbreviation(text: string, end: number): boolean {
  return /(?:\b[A-Z]\.[A-Z]|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|No))\.$/.test(
    text.slice(Math.max(0, end - 8), end),
  )
}
