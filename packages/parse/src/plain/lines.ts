/** A line with words on it, without the white space at its edges. Offsets index the source. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Columns of white space before it; a tab counts as one. */
  readonly indent: number
}

/** Lines that no blank line and no form feed parts; never empty. */
export type Stanza = readonly [Line, ...Line[]]

/** Cut a text into stanzas. Lines end with LF, CRLF or a lone CR. Linear. */
export function toStanzas(text: string): readonly Stanza[] {
  const stanzas: [Line, ...Line[]][] = []
  let isOpen = false
  for (const { line, isPageEnd } of eachLine(text)) {
    if (line && isOpen) stanzas.at(-1)?.push(line)
    else if (line) stanzas.push([line])
    isOpen = line !== undefined && !isPageEnd
  }
  return stanzas
}

/** Every line; blank ones have no `line`. */
function* eachLine(text: string): Generator<{ line: Line | undefined; isPageEnd: boolean }> {
  let start = 0
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n?|\n|\f/g)) {
    yield { line: toLine(text, start, index), isPageEnd: lineEnd === '\f' }
    start = index + lineEnd.length
  }
  yield { line: toLine(text, start, text.length), isPageEnd: false }
}

function toLine(text: string, from: number, to: number): Line | undefined {
  const whole = text.slice(from, to)
  const words = whole.trim()
  if (words === '') return undefined
  const indent = whole.length - whole.trimStart().length
  return { start: from + indent, end: from + indent + words.length, text: words, indent }
}
