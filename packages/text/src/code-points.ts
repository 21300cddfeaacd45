import type { Span } from './span.ts'

/** Conversion between UTF-16 code units (ours) and Unicode code points (W3C Web Annotation). */
export interface CodePointIndex {
  /** Code points before a UTF-16 offset. An offset inside a surrogate pair counts the pair as not yet passed. */
  toCodePoint(offset: number): number
  /** The UTF-16 offset after so many code points; the text's length when there are fewer. */
  fromCodePoint(codePoint: number): number
  /** Both ends of a span in code points. */
  toCodePoints(span: Span): Span
  /** Both ends of a span of code points in UTF-16 code units. */
  fromCodePoints(span: Span): Span
}

/** Index the surrogate pairs of a text: O(n) once, O(log pairs) a look-up, nothing to store for BMP text. */
export function codePointIndex(text: string): CodePointIndex {
  const pairs: number[] = []
  for (let offset = 0; offset + 1 < text.length; offset += 1) {
    if (isPair(text, offset)) {
      pairs.push(offset)
      offset += 1
    }
  }
  // A pair that starts at p has been passed by every offset of at least p + 2.
  const toCodePoint = (offset: number): number =>
    offset - countBelow(pairs.length, (rank) => (pairs[rank] ?? 0) + 2 <= offset) - inside(offset)
  const inside = (offset: number): number => (offset > 0 && isPair(text, offset - 1) ? 1 : 0)
  // The pair of rank r starts at code point pairs[r] - r.
  const fromCodePoint = (codePoint: number): number =>
    Math.min(
      text.length,
      codePoint + countBelow(pairs.length, (rank) => (pairs[rank] ?? 0) - rank < codePoint),
    )
  return {
    toCodePoint,
    fromCodePoint,
    toCodePoints: (span) => ({ start: toCodePoint(span.start), end: toCodePoint(span.end) }),
    fromCodePoints: (span) => ({ start: fromCodePoint(span.start), end: fromCodePoint(span.end) }),
  }
}

function isPair(text: string, offset: number): boolean {
  const high = text.charCodeAt(offset)
  const low = text.charCodeAt(offset + 1)
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff
}

/** How many ranks from 0 satisfy a condition that holds for a prefix of them. */
function countBelow(length: number, holds: (rank: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
