import {
  isUnfinished,
  leavesOpen,
  opensRecital,
  readLoneMarker,
  readMarker,
  startsLow,
} from '@claimtrail/parse/format-kit'
import type { Line } from './lines.ts'
import { roundSize, type Usual } from './sizes.ts'

/** What the lines of a paragraph so far tell about the next one: where the first and the others start. */
export interface Shape {
  readonly first: Line
  readonly second: Line | undefined
  readonly last: Line
}

/** The shape of a paragraph after one more line. In a new column nothing above it has its place any more. */
export function extendShape(shape: Shape | undefined, line: Line): Shape {
  if (!shape) return { first: line, second: undefined, last: line }
  if (shape.last.region !== line.region) return { first: line, second: line, last: line }
  return { ...shape, second: shape.second ?? line, last: line }
}

/** A wider gap than this share of the usual one parts paragraphs. */
const widestGap = 1.3
/** A smaller step than this share of the font's size is no indent. */
const smallestIndent = 0.6

/** Where the lines around a line start and end: those that no gap parts from it. */
export interface Frame {
  readonly left: number
  readonly right: number
}

/** Whether a line starts a new paragraph below these; the frame is that of the last of them. */
export function startsParagraph(shape: Shape, line: Line, frame: Frame, usual: Usual): boolean {
  const { last } = shape
  if (roundSize(last.height) !== roundSize(line.height) && differs(last, line)) return true
  const marker = readMarker(line.text) ?? readLoneMarker(line.text)
  const isLow = startsLow(line.text) && isUnfinished(last.text)
  if (last.region !== line.region) return !runsAcross(last, line, marker !== undefined, frame)
  if (line.y - last.y > widestGap * usual.gap(line.height) || line.y <= last.y) return true
  const isFull = fills(last, line, frame)
  if (cutsWord(last)) return false
  if (marker) return !isFull || !isUnfinished(last.text) || isOutdented(shape, line)
  if (isCentred(last, frame) && isCentred(line, frame)) return false
  if (isFull && /[,;:]$/.test(last.text) && opensRecital(line.text)) return true
  if (
    /[:;]$/.test(last.text) &&
    (!isFull || isIndented(shape, line) || isFirst(shape, line, frame))
  )
    return true
  if (isLow || leavesOpen(last.text)) return false
  if (isRunIn(last, line, usual) && !isFull) return true
  return !isFull || isIndented(shape, line)
}

/** A title in a large font and the text below it differ by more than rounding. */
function differs(last: Line, line: Line): boolean {
  return Math.abs(last.height - line.height) > 0.06 * Math.max(last.height, line.height)
}

/** Whether a sentence that the end of a column or page cuts goes on in the next. */
function runsAcross(last: Line, line: Line, isItem: boolean, frame: Frame): boolean {
  if (!isUnfinished(last.text) || isItem) return false
  if (startsLow(line.text) || leavesOpen(last.text) || cutsWord(last)) return true
  return fills(last, line, frame) && last.font === line.font && /\p{Ll}/u.test(line.text)
}

/** Whether a line ends in the middle of a word. */
function cutsWord({ text }: Line): boolean {
  return /[\p{L}\d][-\u2010\u00ad]$/u.test(text.slice(-3))
}

/** Whether the first word of a line had no room on the line above. */
function fills(last: Line, line: Line, { right }: Frame): boolean {
  const wordLength = line.text.search(/\s/)
  const share = wordLength < 0 ? 1 : wordLength / line.text.length
  const word = (line.right - line.x) * share
  return last.right + word + 0.2 * last.height > right
}

/** Whether a line starts further right than the paragraph's lines do, or further left than all but the first. */
function isIndented({ first, second }: Shape, line: Line): boolean {
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
function isFirst({ first, second }: Shape, line: Line, { left }: Frame): boolean {
  const least = smallestIndent * line.height
  return !second && first.x > left + least && Math.abs(line.x - first.x) < least
}

/** Markers of hanging items stand to the left of the words above. */
function isOutdented({ second }: Shape, line: Line): boolean {
  return second !== undefined && line.x < second.x - smallestIndent * line.height
}

function isCentred(line: Line, { left, right }: Frame): boolean {
  const [before, after] = [line.x - left, right - line.right]
  return before > 2 * line.height && Math.abs(before - after) < line.height
}

/** Whether the font changes between two lines, as from a heading to its text. */
function isRunIn(last: Line, line: Line, usual: Usual): boolean {
  return last.font !== undefined && last.font !== usual.font && line.font !== last.font
}
