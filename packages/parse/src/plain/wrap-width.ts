import { isUnfinished, startsLow } from './line-ends.ts'
import type { Line } from './lines.ts'
import type { Stanza } from './stanzas.ts'

/** Lines longer than this are not wrapped by hand: each is a paragraph. Narrower columns than this are lists of names. */
const longestWrap = 120
const shortestWrap = 30
/** Where hard-wrapped text wraps when a text has too few lines to tell. */
const usualWrap = 72

/** Where the lines of a text were wrapped: the usual longest line of its longer stanzas. */
export function findWrapWidth(stanzas: readonly Stanza[]): number {
  const widths = stanzas
    .filter((stanza) => stanza.length >= 3)
    .map(longestLine)
    .filter((width) => width >= shortestWrap && width <= longestWrap)
    .sort((one, other) => one - other)
  return widths[widths.length >> 1] ?? usualWrap
}

/**
 * The width that the lines of one stanza were wrapped at; infinite when they were not. Two lines alone do not tell.
 * Longer stanzas were wrapped, in a column not much narrower than the text's, when most of their lines reach far, or
 * when a long line goes on with a small letter.
 */
export function stanzaWidth(stanza: Stanza, wrapWidth: number): number {
  const own = longestLine(stanza)
  if (stanza.length < 3 || own < wrapWidth * 0.6) return Math.max(own, wrapWidth)
  const isFar = (line: Line) => widthOf(line) > own * 0.7
  const far = stanza.filter(isFar).length
  const goesOn = stanza.some((line, index) => {
    const previous = stanza[index - 1]
    return previous && isFar(previous) && isUnfinished(previous.text) && startsLow(line.text)
  })
  return goesOn || far * 2 >= stanza.length - 1 ? own : Number.POSITIVE_INFINITY
}

/** Whether a line ends because the next word had no room: nobody meant its end. */
export function isWrapped(line: Line, next: Line, width: number): boolean {
  if (line.text.length > longestWrap) return false
  const wordEnd = next.text.search(/\s/)
  const word = wordEnd < 0 ? next.text.length : wordEnd
  return widthOf(line) + 1 + word > width
}

/** Width of the longest line that could have been wrapped; an address cannot. */
function longestLine(stanza: Stanza): number {
  const wide = stanza.filter((line) => /\s/.test(line.text))
  return wide.reduce((longest, line) => Math.max(longest, widthOf(line)), 0)
}

function widthOf(line: Line): number {
  return line.indent + line.text.length
}
