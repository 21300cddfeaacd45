import type { Span } from '@claimtrail/text'
import { CharClass, classAt, isSpaceAt, skipSpace } from './char-class.ts'

/** How the lines of a block were made: by a writer, or by a program that wraps at a width. */
export interface LineShape {
  /** Length of the longest line, in code units. */
  readonly width: number
  readonly wrapped: boolean
}

/** A narrower block is not taken for wrapped prose. */
const narrowest = 40
/** Nor is a wider one. In code units. */
export const widestWrap = 120
/** A two-line block is wrapped only from this width on, unless a line starts with a small letter. */
const usual = 60
/** Share of line ends at which the next word had no room. */
const mostly = 0.6

/** Measure the lines of a block: O(length), once a block. */
export function lineShape(text: string, block: Span): LineShape {
  /** For each line end, how wide the line would be with the first word of the next. */
  const withNext: number[] = []
  let runsOn = false
  let width = 0
  for (let start = skipSpace(text, block.start, block.end); start < block.end; ) {
    const lineEnd = findLineEnd(text, start, block.end)
    const next = skipSpace(text, lineEnd, block.end)
    const end = withoutTrailingSpace(text, start, lineEnd)
    width = Math.max(width, end - start)
    if (next < block.end) {
      withNext.push(end - start + 1 + wordLength(text, next, block.end))
      runsOn ||= classAt(text, next) === CharClass.lower
    }
    start = next
  }
  const full = withNext.filter((wide) => wide > width).length
  const plausible = width >= narrowest && width <= widestWrap && full >= withNext.length * mostly
  return { width, wrapped: plausible && (runsOn || width >= usual) }
}

function findLineEnd(text: string, from: number, limit: number): number {
  let offset = from
  while (offset < limit && classAt(text, offset) !== CharClass.lineEnd) offset += 1
  return offset
}

function withoutTrailingSpace(text: string, start: number, lineEnd: number): number {
  let end = lineEnd
  while (end > start && isSpaceAt(text, end - 1)) end -= 1
  return end
}

function wordLength(text: string, start: number, limit: number): number {
  const furthest = Math.min(limit, start + widestWrap)
  let end = start
  while (end < furthest && !isSpaceAt(text, end)) end += 1
  return end - start
}
