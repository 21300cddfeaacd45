import type { Span } from '@claimtrail/text'
import { findLineEnd, skipSpace } from './char-class.ts'

/** The stretches of a plain text between blank lines (white space counts as blank). Linear. */
export function blocksOf(text: string): readonly Span[] {
  const blocks: Span[] = []
  let start = 0
  let lineStart = 0
  while (lineStart <= text.length) {
    const lineEnd = findLineEnd(text, lineStart, text.length)
    if (skipSpace(text, lineStart, lineEnd) === lineEnd) {
      if (lineStart > start) blocks.push({ start, end: lineStart })
      start = lineEnd
    }
    lineStart = lineEnd + (isCrLf(text, lineEnd) ? 2 : 1)
  }
  if (start < text.length) blocks.push({ start, end: text.length })
  return blocks
}

function isCrLf(text: string, offset: number): boolean {
  return text.startsWith('\r\n', offset)
}
