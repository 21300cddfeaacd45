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

interface Line extends Span {
  /** Length of the first word of the line after it. */
  readonly nextWord: number
  readonly nextIsLower: boolean
}

/** Measure the lines of a block: O(length), once a block. */
export function lineShape(text: string, block: Span): LineShape {
  const lines = linesOf(text, block)
  const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0)
  const breaks = lines.slice(0, -1)
  const full = breaks.filter((line) => line.end - line.start + 1 + line.nextWord > width)
  const plausible =
    width >= narrowest && width <= widestWrap && full.length >= breaks.length * mostly
  const runsOn = breaks.some((line) => line.nextIsLower)
  return { width, wrapped: plausible && (runsOn || width >= usual) }
}

function linesOf(text: string, block: Span): Line[] {
  const lines: Line[] = []
  let start = block.start
  for (let offset = block.start; offset <= block.end; offset += 1) {
    if (offset < block.end && classAt(text, offset) !== CharClass.lineEnd) continue
    lines.push(lineBetween(text, start, offset, block.end))
    start = skipSpace(text, offset, block.end)
    offset = Math.max(offset, start - 1)
  }
  return lines
}

function lineBetween(text: string, start: number, lineEnd: number, limit: number): Line {
  let end = lineEnd
  while (end > start && isSpaceAt(text, end - 1)) end -= 1
  const next = skipSpace(text, lineEnd, limit)
  let wordEnd = next
  while (wordEnd < limit && wordEnd - next < widestWrap && !isSpaceAt(text, wordEnd)) wordEnd += 1
  return {
    start,
    end,
    nextWord: wordEnd - next,
    nextIsLower: classAt(text, next) === CharClass.lower,
  }
}
