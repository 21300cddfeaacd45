import { type Analysis, type Quote, quoteOf } from '@claimtrail/model'
import { lineIndex, type Span } from '@claimtrail/text'
import { QuotePlaceError, UsageError } from './errors.ts'
import { numberOption, type Options, textOption } from './options.ts'
import { showText } from './terminal-text.ts'

/**
 * The one place in a text that `--quote` names (white space matches white space), narrowed by `--at START-END` or `--sentence N`; `--at` alone
 * takes what stands there, `--sentence` alone the whole sentence without its final stop.
 *
 * @throws {@link QuotePlaceError} The words stand nowhere, or more than once.
 */
export function placeQuote(text: string, analysis: Analysis, options: Options): Quote {
  const words = textOption(options, 'quote')
  const within = stretch(text, analysis, options)
  if (words === undefined) return quoteOf(text, within ?? missing())
  const places = occurrences(text, words, within)
  const [only] = places
  if (only && places.length === 1) return quoteOf(text, only)
  throw new QuotePlaceError(
    places.length === 0 ? nowhere(words, within) : several(words, places, text),
  )
}

function stretch(text: string, analysis: Analysis, options: Options): Span | undefined {
  const at = textOption(options, 'at')
  if (at !== undefined) return spanOf(at, text)
  const number = numberOption(options, 'sentence', analysis.sentences.length)
  if (number === undefined) return undefined
  const span = analysis.sentences[number - 1]?.span
  if (!span)
    throw new UsageError(`--sentence needs a number from 1 to ${analysis.sentences.length}.`)
  return { start: span.start, end: text[span.end - 1] === '.' ? span.end - 1 : span.end }
}

function spanOf(at: string, text: string): Span {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(at) ?? []
  if (start === undefined || Number(start) >= Number(end) || Number(end) > text.length) {
    throw new UsageError(`--at needs START-END inside 0-${text.length}, not "${at}".`)
  }
  return { start: Number(start), end: Number(end) }
}

/** At most this many places are listed, and looked for. */
const shownPlaces = 5

/** Line ends and runs of spaces of the text count as one space: terminals and people do not see them. */
function occurrences(text: string, words: string, within?: Span): readonly Span[] {
  const pieces = words.trim().split(/\s+/)
  if (pieces[0] === '') return []
  const pattern = new RegExp(pieces.map(escapePattern).join('\\s+'), 'gu')
  pattern.lastIndex = within?.start ?? 0
  const found: Span[] = []
  for (
    let match = pattern.exec(text);
    match && found.length <= shownPlaces;
    match = pattern.exec(text)
  ) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (within && span.end > within.end) break
    found.push(span)
    pattern.lastIndex = match.index + 1
  }
  return found
}

function escapePattern(piece: string): string {
  return piece.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function missing(): never {
  throw new UsageError('Which words? Give --quote TEXT, --sentence N or --at START-END.')
}

function nowhere(words: string, within?: Span): string {
  const where = within ? `between ${within.start} and ${within.end}` : 'in the text'
  return `"${showText(words)}" does not stand ${where}. Copy the words exactly as "claimtrail sentences" shows them.`
}

function several(words: string, places: readonly Span[], text: string): string {
  const lines = lineIndex(text)
  const shown = places
    .slice(0, shownPlaces)
    .map((span) => `--at ${span.start}-${span.end} (line ${lines.place(span.start).lineNumber})`)
  return `"${showText(words)}" stands more than once: ${shown.join(', ')}. Choose one with --at, or name the sentence with --sentence.`
}
