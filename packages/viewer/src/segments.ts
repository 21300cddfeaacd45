import type { ClaimId, ClaimType, SuggestionId } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'

/** What is painted on a stretch of text. */
export type PaintKind = 'actor' | 'date' | ClaimType

/** A stretch to paint. Offsets count from the start of the text that is cut. */
export interface PaintSpan extends Span {
  readonly kind: PaintKind
  readonly claim?: ClaimId
  readonly suggestion?: SuggestionId
}

/** A stretch of text that everything on it covers whole. Segments in order are the text. */
export interface Segment {
  readonly text: string
  /** Every kind at most once, in the order in which the spans begin. */
  readonly kinds: readonly PaintKind[]
  readonly claims: readonly ClaimId[]
  readonly suggestions: readonly SuggestionId[]
}

/**
 * Cut a text wherever a span begins or ends. Spans may overlap in any way; what lies outside the text is
 * clipped, and a border inside a surrogate pair moves outwards, so that no character is torn.
 *
 * A sweep over the borders: O(spans log spans + what the segments list).
 */
export function cutSegments(text: string, spans: readonly PaintSpan[]): readonly Segment[] {
  const inside = spans.flatMap((span) => clip(text, span))
  const starts = inside.toSorted((one, other) => one.start - other.start)
  const ends = inside.toSorted((one, other) => one.end - other.end)
  const cuts = [...new Set([0, text.length, ...inside.flatMap((span) => [span.start, span.end])])]
  cuts.sort((one, other) => one - other)

  const active = new Set<PaintSpan>()
  const segments: Segment[] = []
  let started = 0
  let ended = 0
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1]
    if (end === undefined) break
    for (let span = ends[ended]; span && span.end <= start; span = ends[ended]) {
      active.delete(span)
      ended += 1
    }
    for (let span = starts[started]; span && span.start <= start; span = starts[started]) {
      active.add(span)
      started += 1
    }
    segments.push(segmentOf(text.slice(start, end), [...active]))
  }
  return segments
}

function segmentOf(text: string, spans: readonly PaintSpan[]): Segment {
  return {
    text,
    kinds: unique(spans.map((span) => span.kind)),
    claims: unique(spans.flatMap((span) => span.claim ?? [])),
    suggestions: unique(spans.flatMap((span) => span.suggestion ?? [])),
  }
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)]
}

function clip(text: string, span: PaintSpan): readonly PaintSpan[] {
  const start = Math.max(0, span.start)
  const end = Math.min(text.length, span.end)
  if (!(start < end)) return []
  return [
    {
      ...span,
      start: isTorn(text, start) ? start - 1 : start,
      end: isTorn(text, end) ? end + 1 : end,
    },
  ]
}

/** Whether an offset lies between the two halves of one character. */
function isTorn(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
