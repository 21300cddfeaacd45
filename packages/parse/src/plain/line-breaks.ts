import type { Line, Stanza } from './lines.ts'

/** Lines longer than this are not wrapped by hand: each is a paragraph. Narrower columns than this are lists of names. */
const longestWrap = 120
const shortestWrap = 30
/** Where hard-wrapped text wraps when a text has too few lines to tell. */
const usualWrap = 72

/** Quotation marks and brackets that may stand behind a stop. */
const closers = /["'”’»)\]]+$/

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
 * The width that the lines of one stanza were wrapped at; infinite when they were not. Two lines alone do not tell,
 * and longer stanzas were wrapped when most of their lines reach far, in a column not much narrower than the text's.
 */
export function stanzaWidth(stanza: Stanza, wrapWidth: number): number {
  const own = longestLine(stanza)
  if (stanza.length < 3 || own < wrapWidth * 0.6) return Math.max(own, wrapWidth)
  const far = stanza.filter((line) => widthOf(line) > own * 0.7).length
  return far * 2 >= stanza.length - 1 ? own : Number.POSITIVE_INFINITY
}

/** Whether a line ends because the next word had no room: nobody meant its end. */
export function isWrapped(line: Line, next: Line, width: number): boolean {
  if (line.text.length > longestWrap) return false
  const wordEnd = next.text.search(/\s/)
  const word = wordEnd < 0 ? next.text.length : wordEnd
  return widthOf(line) + 1 + word > width
}

/** Whether a text ends like a sentence: with a stop, and marks that may stand behind one. */
export function endsSentence(text: string): boolean {
  return /[.!?…]$/.test(withoutClosers(text))
}

/** Whether a text ends in any stop: that of a sentence, or one between the items of a list. */
export function endsInStop(text: string): boolean {
  return /[.!?…:;,—]$|[;,]\s(?:and|or)$/.test(withoutClosers(text))
}

/** Whether a text starts in the middle of a sentence. */
export function startsLow(text: string): boolean {
  return /^["'“‘«([]*\p{Ll}/u.test(text.slice(0, 20))
}

/** Whether a text ends with a word that needs another one behind it. */
export function leavesOpen(text: string): boolean {
  const word = text.slice(-12).split(/\s/).at(-1) ?? ''
  return openWords.has(word.toLowerCase())
}

/** Whether a text starts with a word that needs another one before it, or behind it on the line above. */
export function startsOpen(text: string): boolean {
  return openWords.has((text.slice(0, 12).split(/\s/)[0] ?? '').toLowerCase())
}

const openWords: ReadonlySet<string> = new Set(
  'a an and as at between but by for from if in into of on or than that the to under v. versus vs. which with'.split(
    ' ',
  ),
)

function withoutClosers(text: string): string {
  return text.slice(-20).replace(closers, '')
}

/** Width of the longest line that could have been wrapped; an address cannot. */
function longestLine(stanza: Stanza): number {
  const wide = stanza.filter((line) => /\s/.test(line.text))
  return wide.reduce((longest, line) => Math.max(longest, widthOf(line)), 0)
}

function widthOf(line: Line): number {
  return line.indent + line.text.length
}
