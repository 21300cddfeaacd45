import {
  endsInStop,
  endsSentence,
  isWrapped,
  leavesOpen,
  startsLow,
  startsOpen,
} from './line-breaks.ts'
import type { Line } from './lines.ts'
import { continuesList, type ListLevel, startsList } from './list-levels.ts'
import type { Marker } from './marker.ts'

/** A line, the one right above it, and the width that both were wrapped at. */
export interface LinePair {
  readonly line: Line
  readonly previous: Line
  readonly width: number
  readonly marker: Marker | undefined
}

/** Longest heading; longer lines without a stop are sentences that lost it. */
const longestHeading = 100

/** Whether a line starts something new, or goes on with the line above. */
export function startsParagraph(pair: LinePair, levels: readonly ListLevel[]): boolean {
  const { line, previous, width, marker } = pair
  const wrapped = isWrapped(previous, line, width)
  if (marker) return startsItem(pair, marker, wrapped, levels)
  if (startsLow(line.text) || leavesOpen(previous.text)) return false
  const [isLoud, wasLoud] = [isCapitals(line.text), isCapitals(previous.text)]
  if (isLoud && wasLoud && startsOpen(line.text)) return false
  return !wrapped || (isLoud !== wasLoud && endsSentence(previous.text))
}

/** A wrapped sentence may put "5." or "(a)" at the start of a line by chance, so a marker needs a reason to stand there. */
function startsItem(
  { line, previous }: LinePair,
  marker: Marker,
  wrapped: boolean,
  levels: readonly ListLevel[],
): boolean {
  // Only dashes and asterisks also stand inside sentences.
  if (!marker.ordered && !/^[-–—*]/.test(marker.label)) return true
  const isReached = endsInStop(previous.text) && (startsList(marker) || endsSentence(previous.text))
  return !wrapped || isReached || line.indent > previous.indent || continuesList(marker, levels)
}

/** What a paragraph is, by its marker and its words. */
export function kindOf(
  words: string,
  marker: Marker | undefined,
  canBeTitle: boolean,
): 'heading' | 'paragraph' | 'listItem' {
  const isTitle = words.length <= longestHeading && !endsInStop(words)
  const isNamed = marker?.readings[0]?.style.startsWith('article') ?? false
  if (isTitle && isCapitals(words)) return 'heading'
  const isOneLine = !/[\r\n]/.test(words)
  if (isNamed && isOneLine && (isTitle || words === marker?.label)) return 'heading'
  if (marker) return 'listItem'
  return canBeTitle && isTitle && isOneLine && !startsLow(words) ? 'heading' : 'paragraph'
}

/** Whether a line has at least two letters and all are capitals. */
function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text)
}
