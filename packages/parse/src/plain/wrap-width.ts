import { isUnfinished, leavesOpen, startsLow } from './line-ends.ts'
import type { Line } from './lines.ts'
import type { Stanza } from './stanzas.ts'

/** Lines longer than this are not wrapped by hand: each is a paragraph. Narrower columns than this are lists of names. */
const longestWrap = 120
const shortestWrap = 30
/** Where hard-wrapped text wraps when a text has too few lines to tell. */
const usualWrap = 72

/** Columns that a writer who wraps by hand may leave empty, although the next word had room. */
const mostSlack = 12

/** Where the lines of a text were wrapped: the usual longest line of its stanzas that were, longer ones first. */
export function findWrapWidth(stanzas: readonly Stanza[]): number {
  const wrapped = stanzas.filter((stanza) => continuations(stanza).length > 0)
  return (
    middleWidth(wrapped.filter((stanza) => stanza.length >= 3)) ??
    middleWidth(wrapped) ??
    middleWidth(stanzas.filter((stanza) => stanza.length >= 3)) ??
    usualWrap
  )
}

/**
 * The width that the lines of one stanza were wrapped at; infinite when they were not. Lines that go on with a small
 * letter show that they were, and how early their writer wraps. Without such a line two lines alone do not tell, and
 * longer stanzas were wrapped only when case tells nothing and most of their lines reach far.
 */
export function stanzaWidth(stanza: Stanza, wrapWidth: number): number {
  const own = longestLine(stanza)
  if (stanza.length < 3 || own < wrapWidth * 0.6) return Math.max(own, wrapWidth)
  const rooms = continuations(stanza)
  if (rooms.length > 0)
    return (
      own -
      Math.min(
        mostSlack,
        rooms.reduce((most, room) => Math.max(most, room), 0),
      )
    )
  const far = stanza.filter((line) => widthOf(line) > own * 0.7).length
  const isLoud = stanza.every((line) => !/\p{Ll}/u.test(line.text))
  const isWrapped = far * 2 >= stanza.length - 1 && (isLoud || stanza.length === 3)
  return isWrapped ? own : Number.POSITIVE_INFINITY
}

/** The columns left empty at each line end behind which the sentence plainly goes on. */
function continuations(stanza: Stanza): readonly number[] {
  const own = longestLine(stanza)
  return stanza.flatMap((line, index) => {
    const previous = stanza[index - 1]
    if (!previous || widthOf(previous) <= own * 0.7 || !isUnfinished(previous.text)) return []
    const goesOn = startsLow(line.text) || leavesOpen(previous.text)
    return goesOn ? [own - widthOf(previous) - 1 - firstWord(line)] : []
  })
}

function middleWidth(stanzas: readonly Stanza[]): number | undefined {
  const widths = stanzas
    .map(longestLine)
    .filter((width) => width >= shortestWrap && width <= longestWrap)
    .sort((one, other) => one - other)
  return widths[widths.length >> 1]
}

/** Whether a line ends because the next word had no room: nobody meant its end. */
export function isWrapped(line: Line, next: Line, width: number): boolean {
  if (line.text.length > longestWrap) return false
  return widthOf(line) + 1 + firstWord(next) > width
}

function firstWord({ text }: Line): number {
  const end = text.search(/\s/)
  return end < 0 ? text.length : end
}

/** Width of the longest line that could have been wrapped; an address cannot. */
function longestLine(stanza: Stanza): number {
  const wide = stanza.filter((line) => /\s/.test(line.text))
  return wide.reduce((longest, line) => Math.max(longest, widthOf(line)), 0)
}

function widthOf(line: Line): number {
  return line.indent + line.text.length
}
