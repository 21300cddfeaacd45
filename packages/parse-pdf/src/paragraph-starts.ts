import {
  isUnfinished,
  leavesOpen,
  opensRecital,
  readLoneMarker,
  readMarker,
  startsLow,
} from '@claimtrail/parse/format-kit'
import type { Line } from './lines.ts'
import {
  type Frame,
  fills,
  isCentred,
  isFirst,
  isFlush,
  isFlushRight,
  isIndented,
  isOutdented,
  type Shape,
} from './paragraph-shape.ts'
import { roundSize, type Usual } from './sizes.ts'

/** A line below a paragraph, and the frames of both. */
export interface Next {
  readonly line: Line
  /** Frame of the line itself. */
  readonly own: Frame
  /** Frame of the last line of the paragraph: it tells whether that line's end was meant. */
  readonly above: Frame
}

/** A wider gap than this share of the usual one parts paragraphs. */
const widestGap = 1.3

/** Whether a line starts a new paragraph below another: by font, column, gap, marker, indent and words, in turn. */
export function startsParagraph(shape: Shape, next: Next, usual: Usual): boolean {
  const { line, above } = next
  const { last } = shape
  if (differs(last, line)) return true
  const marker = readMarker(line.text) ?? readLoneMarker(line.text)
  const isItem = marker !== undefined && !cutsName(last.text, line.text)
  if (last.region !== line.region) return isItem || !runsAcross(shape, next)
  if (line.y - last.y > widestGap * usual.gap(line.height) || line.y <= last.y) return true
  if (cutsWord(last)) return false
  const isFull = fills(last, line, above)
  if (isItem) return !isFull || !isUnfinished(last.text) || isOutdented(shape, line)
  if (isOtherFont(last, line) && sharesNoEdge(last, line) && !startsLow(line.text)) return true
  if (isCentred(last, above) && isCentred(line, above)) return false
  if (isFlushRight(last, line, usual)) return true
  if (/[,;:]$/.test(last.text) && opensRecital(line.text)) return true
  const isStepped = isIndented(shape, line)
  const introducesMore = /[:;]$/.test(last.text)
  if (introducesMore && (!isFull || isStepped || isFirst(shape, line, above))) return true
  if (leavesOpen(last.text) || (startsLow(line.text) && isUnfinished(last.text))) return false
  return !isFull || isStepped
}

/** Whether a line starts with an initial that goes on with a name: "Col. R." above "A. Tamm". */
function cutsName(last: string, line: string): boolean {
  if (!/^\p{Lu}\.\s?\p{Lu}/u.test(line)) return false
  return /(?:^|\s)(?:\p{Lu}|Mrs?|Ms|Dr|Prof|Col|Gen|Lt|Capt|Amb|Sen|Rep|Gov|St)\.$/u.test(last)
}

/** A title in a large font and the text below it differ by more than rounding. */
function differs(last: Line, line: Line): boolean {
  if (roundSize(last.height) === roundSize(line.height)) return false
  return Math.abs(last.height - line.height) > 0.06 * Math.max(last.height, line.height)
}

/** Whether lines neither start nor end below each other, as centred ones do. */
function sharesNoEdge(last: Line, line: Line): boolean {
  const isApart = (one: number, other: number) => Math.abs(one - other) > 1
  return isApart(last.x, line.x) && isApart(last.right, line.right)
}

/** Whether all letters of one line are set in another font than all of the other. */
function isOtherFont(last: Line, line: Line): boolean {
  return last.font !== undefined && line.font !== undefined && last.font !== line.font
}

/** Whether a paragraph that the end of a column or page cuts goes on in the next. */
function runsAcross({ last, indents }: Shape, { line, own, above }: Next): boolean {
  if (cutsWord(last)) return true
  const isFull = fills(last, line, above) && last.font === line.font && /\p{Ll}/u.test(line.text)
  // Where first lines are indented, a line that is not goes on, even behind a full stop.
  if (indents && isFull && isFlush(line, own)) return true
  if (!isUnfinished(last.text)) return false
  return startsLow(line.text) || (leavesOpen(last.text) && !isOtherFont(last, line)) || isFull
}

/** Whether a line ends in the middle of a word. */
function cutsWord({ text }: Line): boolean {
  return /[\p{L}\d][-\u2010\u00ad]$/u.test(text.slice(-3))
}
