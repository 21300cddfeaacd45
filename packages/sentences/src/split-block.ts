import type { Span } from '@claimtrail/text'
import { type Candidate, lineCandidate, stopCandidate } from './candidate.ts'
import { CharClass, classAt, isSpaceAt, skipSpace } from './char-class.ts'
import { endsAt } from './decide.ts'
import { inlineListCuts } from './inline-list.ts'
import { lineShape } from './line-shape.ts'
import { markerAt } from './markers.ts'
import type { SplitOptions } from './options.ts'
import { pageMarkEnd } from './page-mark.ts'

/**
 * Split one block of a text into sentences: sorted, not overlapping, no white space at their edges, and
 * every other character of the block in exactly one. Never throws on any string; linear in its length.
 */
export function splitBlock(text: string, block: Span, options: SplitOptions = {}): readonly Span[] {
  const found: Span[] = []
  let start = skipSpace(text, block.start, block.end)
  for (const end of [...inlineListCuts(text, { start, end: block.end }), block.end]) {
    scan(text, { start, end }, found)
    start = end
  }
  return options.lists === 'separate' ? found.flatMap((span) => withoutMarker(text, span)) : found
}

/** One pass: stop at every candidate, ask the rules, remember where the sentence began. */
function scan(text: string, block: Span, found: Span[]): void {
  const limit = block.end
  const shapeOf = once(() => lineShape(text, block))
  let start = openSentence(text, block.start, limit, found)
  let offset = start
  while (offset < limit) {
    const candidate = candidateAt(text, offset, start, limit)
    if (candidate && candidate.next < limit && endsAt(candidate, shapeOf)) {
      found.push({ start, end: candidate.end })
      start = openSentence(text, candidate.next, limit, found)
      offset = start
    } else offset = candidate?.next ?? offset + 1
  }
  pushRest(text, start, limit, found)
}

function candidateAt(
  text: string,
  offset: number,
  sentenceStart: number,
  limit: number,
): Candidate | undefined {
  const kind = classAt(text, offset)
  if (kind === CharClass.lineEnd) return lineCandidate(text, offset, sentenceStart, limit)
  const stops = kind === CharClass.terminator || kind === CharClass.ellipsis
  return stops ? stopCandidate(text, offset, sentenceStart, limit) : undefined
}

/** Where the next sentence begins: after white space, and after page marks, which stand alone. */
function openSentence(text: string, from: number, limit: number, found: Span[]): number {
  let start = skipSpace(text, from, limit)
  for (;;) {
    const end = pageMarkEnd(text, start, limit)
    if (end === undefined) return start
    found.push({ start, end })
    start = skipSpace(text, end, limit)
  }
}

function pushRest(text: string, start: number, limit: number, found: Span[]): void {
  let end = limit
  while (end > start && isSpaceAt(text, end - 1)) end -= 1
  if (end > start) found.push({ start, end })
}

/** For `lists: 'separate'`: the marker and what it introduces, each on its own. */
function withoutMarker(text: string, span: Span): readonly Span[] {
  const marker = markerAt(text, span.start, span.end)
  if (!marker || marker.end >= span.end) return [span]
  const rest = skipSpace(text, marker.end, span.end)
  return [
    { start: span.start, end: marker.end },
    { start: rest, end: span.end },
  ]
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
