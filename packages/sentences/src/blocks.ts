import type { Span } from '@claimtrail/text'
import { skipSpace } from './char-class.ts'

/** What ends a line. CR before LF belongs to it. */
const lineEnds = ['\n', '\r', '\u2028', '\u2029']

/** The stretches of a plain text between blank lines (white space counts as blank). Linear. */
export function blocksOf(text: string): readonly Span[] {
  const blocks: Span[] = []
  const findLineEnd = lineEndFinder(text)
  let start = 0
  let lineStart = 0
  while (lineStart <= text.length) {
    const lineEnd = findLineEnd(lineStart)
    if (skipSpace(text, lineStart, lineEnd) === lineEnd) {
      if (lineStart > start) blocks.push({ start, end: lineStart })
      start = lineEnd
    }
    lineStart = lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1)
  }
  if (start < text.length) blocks.push({ start, end: text.length })
  return blocks
}

/** Finds the first line end from an offset on, which must not go back. The engine's search is the fastest loop. */
function lineEndFinder(text: string): (from: number) => number {
  const nexts = lineEnds.map((mark) => nextOf(text, mark, 0))
  return (from) => {
    let nearest = text.length
    for (let index = 0; index < nexts.length; index += 1) {
      let next = nexts[index] ?? text.length
      if (next < from) {
        next = nextOf(text, lineEnds[index] ?? '', from)
        nexts[index] = next
      }
      if (next < nearest) nearest = next
    }
    return nearest
  }
}

function nextOf(text: string, mark: string, from: number): number {
  const index = text.indexOf(mark, from)
  return index < 0 ? text.length : index
}
