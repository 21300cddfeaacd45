/** A place in a file as editors count it: both numbers start at 1, columns count UTF-16 code units. */
export interface Place {
  readonly lineNumber: number
  readonly columnNumber: number
}

/** Where the lines of one text start. */
export interface LineIndex {
  /** How many lines the text has; an empty text has one. */
  readonly lineCount: number
  /** The place of an offset; one past the end is the place after the last character. O(log lines). */
  place(offset: number): Place
  /** The offset at which a line (1-based) starts, or `undefined` when there is no such line. */
  lineStart(lineNumber: number): number | undefined
}

/** Index the lines of a text. A line ends with LF, CRLF or a lone CR. O(n) once. */
export function lineIndex(text: string): LineIndex {
  const starts = [0]
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset)
    if (unit === 10 || (unit === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1)
  }
  return {
    lineCount: starts.length,
    lineStart: (lineNumber) => starts[lineNumber - 1],
    place(offset) {
      const line = lastAtMost(starts, offset)
      return { lineNumber: line + 1, columnNumber: offset - (starts[line] ?? 0) + 1 }
    },
  }
}

/** Index of the last value that is not greater than `limit`; 0 when all are. `values` ascend. */
function lastAtMost(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((values[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
