import { isUnfinished, readMarker } from '@claimtrail/parse/format-kit'
import type { Line } from './lines.ts'
import type { Usual } from './sizes.ts'

/** What the lines of a paragraph so far tell about the next one: where the first and the others start. */
export interface Shape {
  readonly first: Line
  readonly second: Line | undefined
  readonly last: Line
  /** Whether its first line is indented. */
  readonly indents: boolean
}

/** Where the lines around a line start and end: those that no gap parts from it. */
export interface Frame {
  readonly left: number
  readonly right: number
}

/** A smaller step than this share of the font's size is no indent. */
const smallestIndent = 0.6

/** The shape of a paragraph after one more line. In a new column nothing above it has its place any more. */
export function extendShape(shape: Shape | undefined, line: Line): Shape {
  if (!shape) return { first: line, second: undefined, last: line, indents: false }
  const { first, second = line, indents } = shape
  if (shape.last.region !== line.region) return { first: line, second: line, last: line, indents }
  const stepsBack = second.x < first.x - smallestIndent * line.height
  return { first, second, last: line, indents: indents || stepsBack }
}

/** Whether the first word of a line had no room on the line above. */
export function fills(last: Line, line: Line, { right }: Frame): boolean {
  const wordLength = line.text.search(/\s/)
  const share = wordLength < 0 ? 1 : wordLength / line.text.length
  const word = (line.right - line.x) * share
  return last.right + word + 0.2 * last.height > right
}

/** Whether a line starts further right than the paragraph's lines do, or further left than all but the first. */
export function isIndented({ first, second }: Shape, line: Line): boolean {
  const least = smallestIndent * line.height
  if (second) {
    const isElsewhere = Math.abs(line.x - second.x) > least && Math.abs(line.x - first.x) > least
    const isNext = second.x < first.x - least && line.x > second.x + least
    const isBack = second.x > first.x + least && line.x < second.x - least
    return isElsewhere || isNext || isBack
  }
  const hangs = readMarker(first.text) !== undefined
  return line.x > first.x + least && !hangs && !isUnfinished(first.text)
}

/** Whether a line below one line is indented as that is: a second first line, as under "The Parties shall:". */
export function isFirst({ first, second }: Shape, line: Line, { left }: Frame): boolean {
  const least = smallestIndent * line.height
  return !second && first.x > left + least && Math.abs(line.x - first.x) < least
}

/** Markers of hanging items stand to the left of the words above. */
export function isOutdented({ second }: Shape, line: Line): boolean {
  return second !== undefined && line.x < second.x - smallestIndent * line.height
}

/** Whether a line leaves as much white on its left as on its right. */
export function isCentred(line: Line, { left, right }: Frame): boolean {
  const [before, after] = [line.x - left, right - line.right]
  return before > 2 * line.height && Math.abs(before - after) < line.height
}

/** Whether lines end below each other and start anywhere on the right, as those of a letterhead do. */
export function isFlushRight(last: Line, line: Line, { left }: Usual): boolean {
  const isEven = Math.abs(last.right - line.right) < 1 && Math.abs(last.x - line.x) > 2
  return isEven && Math.min(last.x, line.x) > left(line.right) + 10 * line.height
}

/** Whether a line starts where the lines around it start. */
export function isFlush(line: Line, { left }: Frame): boolean {
  return line.x - left < smallestIndent * line.height
}
