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
  return splitBlocks(text, [block], options)
}

/** Split several blocks; the sentences of all, in order. */
export function splitBlocks(
  text: string,
  blocks: readonly Span[],
  options: SplitOptions,
): readonly Span[] {
  const found = splitBlocksBy(text, blocks, (part) => deciderFor(text, part, options))
  return options.lists === 'separate' ? found.flatMap((span) => withoutMarker(text, span)) : found
}

/** Split with somebody else deciding, as a trainer does. A part is a block, or an item of a list in one line. */
export function splitBlocksBy(
  text: string,
  blocks: readonly Span[],
  deciderOf: (part: Span) => Decider,
): readonly Span[] {
  const found: Span[] = []
  for (const block of blocks) {
    let start = skipSpace(text, block.start, block.end)
    for (const cut of inlineListCuts(text, { start, end: block.end })) {
      const part = { start, end: cut }
      scan(text, part, deciderOf(part), found)
      start = cut
    }
    const last = { start, end: block.end }
    scan(text, last, deciderOf(last), found)
  }
  return found
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
