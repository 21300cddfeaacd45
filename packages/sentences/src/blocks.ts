import type { Span } from '@claimtrail/text'
import { isSpaceAt } from './char-class.ts'

/** The stretches of a plain text between blank lines (white space counts as blank). Linear. */
export function blocksOf(text: string): readonly Span[] {
  const blocks: Span[] = []
  let start = 0
  let lineStart = 0
  let blank = true
  for (let offset = 0; offset <= text.length; offset += 1) {
    if (offset < text.length && !isLineEnd(text, offset)) {
      blank &&= isSpaceAt(text, offset)
      continue
    }
    if (blank && lineStart > start) blocks.push({ start, end: lineStart })
    if (blank) start = offset
    lineStart = offset
    blank = true
  }
  if (start < text.length) blocks.push({ start, end: text.length })
  return blocks
}

function isLineEnd(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  const isCrLf = unit === 13 && text.charCodeAt(offset + 1) === 10
  return !isCrLf && (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029)
}
