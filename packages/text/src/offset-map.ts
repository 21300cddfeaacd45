import { SpanOutOfRangeError } from './errors.ts'
import type { Span } from './span.ts'

/**
 * Where a stretch of clean text came from. `copy`: the same characters; `replaced`: one atom stands for
 * another (an entity, an escape, a hard break); `opaque`: only the whole is known.
 */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly kind: SegmentKind
}

/** How a segment's clean characters relate to its source characters. */
export type SegmentKind = 'copy' | 'replaced' | 'opaque'

/** The way from clean text to source text and back. All spans are half-open UTF-16 code units. */
export interface OffsetMap {
  /** Sorted by clean offset, not overlapping. The blank lines between blocks belong to none. */
  readonly segments: readonly Segment[]
  /**
   * The source span of a clean span: first character's start to last character's end, so markup at the
   * edges stays outside. A `replaced` or `opaque` segment is never cut. O(log segments).
   *
   * @throws {@link SpanOutOfRangeError} The span is empty, outside, or holds no mapped character.
   */
  toSource(span: Span): Span
  /** The hull of all clean characters that come from a source span; `undefined` when none does. O(log segments + hits). */
  toClean(span: Span): Span | undefined
}

const kinds: readonly SegmentKind[] = ['copy', 'replaced', 'opaque']

/** Build the map of one text. O(segments log segments), once. */
export function createOffsetMap(segments: readonly Segment[]): OffsetMap {
  const inSource = [...segments].sort((one, other) => one.sourceStart - other.sourceStart)
  const length = segments.at(-1)?.end ?? 0
  return {
    segments,
    toSource(span) {
      const first = segments[firstWhere(segments, (segment) => segment.end > span.start)]
      // Look up the last character, not the end, or markup after it is swallowed.
      const last = segments[firstWhere(segments, (segment) => segment.start >= span.end) - 1]
      const valid = span.start >= 0 && span.start < span.end && span.end <= length
      if (!valid || !first || !last || last.start < first.start) {
        throw new SpanOutOfRangeError(span.start, span.end, length)
      }
      const start = sourceOf(first, Math.max(span.start, first.start), 'start')
      const end = sourceOf(last, Math.min(span.end, last.end), 'end')
      return { start: Math.min(start, end), end: Math.max(start, end) }
    },
    toClean(span) {
      let start = Number.POSITIVE_INFINITY
      let end = -1
      const from = firstWhere(inSource, (segment) => segment.sourceEnd > span.start)
      for (let index = from; index < inSource.length; index += 1) {
        const segment = inSource[index]
        if (!segment || segment.sourceStart >= span.end) break
        start = Math.min(start, cleanOf(segment, span.start, 'start'))
        end = Math.max(end, cleanOf(segment, span.end, 'end'))
      }
      return end > start ? { start, end } : undefined
    },
  }
}

/** The flat, delta-coded form of a map for JSON: five integers a segment. */
export function packSegments(segments: readonly Segment[]): number[] {
  let clean = 0
  let source = 0
  return segments.flatMap((segment) => {
    const row = [
      segment.start - clean,
      segment.end - segment.start,
      segment.sourceStart - source,
      segment.sourceEnd - segment.sourceStart,
      kinds.indexOf(segment.kind),
    ]
    clean = segment.end
    source = segment.sourceEnd
    return row
  })
}

/** The segments that {@link packSegments} wrote. */
export function unpackSegments(packed: readonly number[]): Segment[] {
  const segments: Segment[] = []
  let clean = 0
  let source = 0
  for (let index = 0; index + 4 < packed.length; index += 5) {
    const [gap = 0, length = 0, shift = 0, sourceLength = 0, kind = 0] = packed.slice(
      index,
      index + 5,
    )
    const start = clean + gap
    const sourceStart = source + shift
    clean = start + length
    source = sourceStart + sourceLength
    segments.push({
      start,
      end: clean,
      sourceStart,
      sourceEnd: source,
      kind: kinds[kind] ?? 'opaque',
    })
  }
  return segments
}

function sourceOf(segment: Segment, offset: number, side: 'start' | 'end'): number {
  if (segment.kind === 'copy') return segment.sourceStart + (offset - segment.start)
  return side === 'start' ? segment.sourceStart : segment.sourceEnd
}

function cleanOf(segment: Segment, offset: number, side: 'start' | 'end'): number {
  if (segment.kind !== 'copy') return side === 'start' ? segment.start : segment.end
  const inside = Math.min(Math.max(offset, segment.sourceStart), segment.sourceEnd)
  return segment.start + (inside - segment.sourceStart)
}

/** Index of the first segment for which a condition that holds for a suffix is true; the length when none. */
function firstWhere(segments: readonly Segment[], holds: (segment: Segment) => boolean): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]
    if (segment && holds(segment)) high = middle
    else low = middle + 1
  }
  return low
}
