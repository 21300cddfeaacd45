import type { Span } from '@claimtrail/text'
import { skipSpace } from './char-class.ts'
import { deciderFor } from './decide.ts'
import { inlineListCuts } from './inline-list.ts'
import { markerAt, noteMarkerEnd } from './markers.ts'
import type { SplitOptions } from './options.ts'
import { type Decider, scan } from './scan.ts'

/**
 * Split one block of a text into sentences: sorted, not overlapping, no white space at their edges, and
 * every other character of the block in exactly one. Never throws on any string; linear in its length.
 *
 * @throws {@link SentenceModelError} The model of the options is not one that this release can read.
 */
export function splitBlock(text: string, block: Span, options: SplitOptions = {}): readonly Span[] {
  const found: Span[] = []
  for (const part of partsOf(text, block)) scan(text, part, deciderFor(text, part, options), found)
  return options.lists === 'separate' ? found.flatMap((span) => withoutMarker(text, span)) : found
}

/** Split one block with somebody else deciding, as a trainer does. */
export function splitBlockBy(
  text: string,
  block: Span,
  decider: (part: Span) => Decider,
): readonly Span[] {
  const found: Span[] = []
  for (const part of partsOf(text, block)) scan(text, part, decider(part), found)
  return found
}

/** The items of a list in one line, or the whole block. */
function partsOf(text: string, block: Span): readonly Span[] {
  const start = skipSpace(text, block.start, block.end)
  const cuts = inlineListCuts(text, { start, end: block.end })
  const starts = [start, ...cuts]
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? block.end }))
}

/** For `lists: 'separate'`: the marker and what it introduces, each on its own. */
function withoutMarker(text: string, span: Span): readonly Span[] {
  const end = markerAt(text, span.start, span.end)?.end ?? noteMarkerEnd(text, span.start, span.end)
  if (end === undefined || end >= span.end) return [span]
  return [
    { start: span.start, end },
    { start: skipSpace(text, end, span.end), end: span.end },
  ]
}
