import {
  endsInStop,
  endsItem,
  endsSentence,
  isLongLine,
  isUnfinished,
  leavesOpen,
  startsLow,
  startsOpen,
} from './line-ends.ts'
import {
  breaksOff,
  endsInLeaders,
  goesOnWithTitle,
  isBracketed,
  isCapitals,
  isHeader,
  isKeyed,
  isTableRow,
  isTerm,
  opensQuote,
  opensRecital,
} from './line-shape.ts'
import type { Line } from './lines.ts'
import { continuesList, type ListLevel, startsList } from './list-levels.ts'
import { isNamed, type Marker, readLoneMarker } from './marker.ts'
import { isWrapped } from './wrap-width.ts'

/** A line, the one right above it, and the width that both were wrapped at. */
export interface LinePair {
  readonly line: Line
  readonly previous: Line
  /** First line of the paragraph that the line above belongs to. */
  readonly first: Line
  readonly width: number
  readonly marker: Marker | undefined
}

/** Columns that must be left before a small letter is believed to start something. */
const roomToSpare = 10

/** Longest heading; longer lines without a stop are sentences that lost it. */
const longestHeading = 100

/** Deepest indent, in columns, of the lines that hang below the first; deeper ones are centred. */
const deepestHang = 12

/** What a rule says of a line: it starts something, it goes on with the line above, or the rule does not know. */
type Verdict = boolean | undefined

type Rule = (pair: LinePair, isFull: boolean) => Verdict

/** Asked in turn; the first that knows decides. */
const rules: readonly Rule[] = [
  loneMarkerRule,
  tableRule,
  keyRule,
  recitalRule,
  itemEndRule,
  indentRule,
  lowRule,
  loudRule,
]

/** Whether a line starts something new, or goes on with the line above. */
export function startsParagraph(pair: LinePair, levels: readonly ListLevel[]): boolean {
  const { line, previous, width, marker } = pair
  const isFull = isWrapped(previous, line, width)
  if (endsInLeaders(previous.text)) return true
  const isHeld = readLoneMarker(previous.text) !== undefined
  if (marker && !isHeld) return startsItem(pair, marker, isFull, levels)
  for (const rule of rules) {
    const verdict = rule(pair, isFull)
    if (verdict !== undefined) return verdict
  }
  return !isFull
}

/** A wrapped sentence may put "5." or "(a)" at the start of a line by chance, so a marker needs a reason to stand there. */
function startsItem(
  { line, previous }: LinePair,
  marker: Marker,
  isFull: boolean,
  levels: readonly ListLevel[],
): boolean {
  // Only these bullets also stand inside sentences.
  if (!marker.ordered && !/^[-–—*+o]/.test(marker.label)) return true
  const isReached = endsInStop(previous.text) && (startsList(marker) || endsSentence(previous.text))
  return !isFull || isReached || line.indent > previous.indent || continuesList(marker, levels)
}

/** A marker alone on its line belongs to what follows; the name of an article is a heading. */
function loneMarkerRule({ previous, first }: LinePair): Verdict {
  const marker = previous === first ? readLoneMarker(previous.text) : undefined
  return marker && isNamed(marker)
}

/** Rows of a table stand alone, but for what hangs below their last column. */
function tableRule({ line, previous }: LinePair): Verdict {
  return isTableRow(line.text) && isTableRow(previous.text) ? true : undefined
}

function keyRule({ line, first }: LinePair, isFull: boolean): Verdict {
  if (isTerm(line.text) && isTerm(first.text) && line.indent === first.indent) return true
  if (!isKeyed(line.text)) return undefined
  return isKeyed(first.text) || (!isFull && isHeader(line.text)) ? true : undefined
}

/** Each recital of a preamble is a line of its own, however full the line above is. */
function recitalRule({ line, previous }: LinePair): Verdict {
  const isReached = /[,;:]$/.test(previous.text) || isCapitals(previous.text)
  return isReached && opensRecital(line.text) ? true : undefined
}

/** Behind a colon or semicolon with room left, the line was ended by somebody. */
function itemEndRule({ line, previous, width }: LinePair): Verdict {
  if (!endsItem(previous.text)) return undefined
  if (opensQuote(line.text) || !startsLow(line.text)) return true
  return isWrapped(previous, line, width - roomToSpare) ? undefined : true
}

/** A line goes on when it hangs below an unfinished one, and stands anew when it goes back to where that one began. */
function indentRule({ line, previous, first }: LinePair): Verdict {
  const step = line.indent - previous.indent
  if (Math.abs(step) > deepestHang || startsLow(line.text)) return undefined
  if (step < 0 && line.indent === first.indent && previous !== first) return true
  const hangs = step > 0 && isLongLine(previous.text) && isUnfinished(previous.text)
  return hangs ? false : undefined
}

function lowRule({ line, previous }: LinePair, isFull: boolean): Verdict {
  if (!isFull && isBracketed(line) && !leavesOpen(previous.text)) return true
  if (startsLow(line.text) || leavesOpen(previous.text) || breaksOff(previous.text)) return false
  return goesOnWithTitle(line.text) && /[^,.:;]$/.test(previous.text) ? false : undefined
}

/** Lines in capitals are headings among other lines; a title may fill several. */
function loudRule({ line, previous }: LinePair, isFull: boolean): Verdict {
  const [isLoud, wasLoud] = [isCapitals(line.text), isCapitals(previous.text)]
  if (isLoud && wasLoud)
    return startsOpen(line.text) && isUnfinished(previous.text) ? false : undefined
  if (isLoud) return endsSentence(previous.text) ? true : undefined
  return wasLoud && isFull && previous.text.length > 20 ? true : undefined
}

/** What a paragraph is, by its marker and its words. */
export function kindOf(
  words: string,
  marker: Marker | undefined,
  canBeTitle: boolean,
): 'heading' | 'paragraph' | 'listItem' {
  const isTitle = words.length <= longestHeading && !endsInStop(words)
  const isPart = marker !== undefined && isNamed(marker)
  if (isTitle && isCapitals(words)) return 'heading'
  const isOneLine = !/[\r\n]/.test(words)
  if (isPart && isOneLine && (isTitle || words === marker.label)) return 'heading'
  if (marker) return 'listItem'
  return canBeTitle && isTitle && isOneLine && !startsLow(words) ? 'heading' : 'paragraph'
}
