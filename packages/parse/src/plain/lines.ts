/** A line with words on it, without the white space at its edges. Offsets index the source. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Columns of white space before it. */
  readonly indent: number
}

/** A line of the file as it stands: blank ones have no `line`. */
export interface Row {
  readonly line: Line | undefined
  /** Whether a form feed ends it. */
  readonly endsPage: boolean
}

/** Columns that a tab stands for. */
const tabWidth = 8

/** Every line of a text, in order. Lines end with LF, CRLF, a lone CR or a form feed. Linear. */
export function readRows(text: string): readonly Row[] {
  const rows: Row[] = []
  let start = 0
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n?|\n|\f/g)) {
    rows.push({ line: toLine(text, start, index), endsPage: lineEnd === '\f' })
    start = index + lineEnd.length
  }
  rows.push({ line: toLine(text, start, text.length), endsPage: false })
  return rows
}

function toLine(text: string, from: number, to: number): Line | undefined {
  const whole = text.slice(from, to)
  const words = whole.trim()
  if (words === '') return undefined
  const margin = whole.length - whole.trimStart().length
  const tabs = whole.slice(0, margin).split('\t').length - 1
  const start = from + margin
  return {
    start,
    end: start + words.length,
    text: words,
    indent: margin + tabs * (tabWidth - 1),
  }
}
