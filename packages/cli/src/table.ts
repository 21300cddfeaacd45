import { cutToWidth, displayWidth } from './terminal-text.ts'

/** A column of a table on a terminal. Numbers stand right; the last wide column may be cut. */
export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
}

/**
 * A table as lines of text, columns as wide as their widest cell, two spaces between them.
 *
 * @param columns - Width of the terminal: the last column is cut to it. Absent (a pipe): nothing is cut.
 */
export function renderTable(
  heads: readonly Column[],
  rows: readonly (readonly string[])[],
  columns?: number,
): string {
  const table = [heads.map(({ title }) => title), ...rows]
  const widths = heads.map((_, at) => Math.max(...table.map((row) => displayWidth(row[at] ?? ''))))
  const line = (row: readonly string[]): string => {
    const cells = row.map((cell, at) => pad(cell, widths[at] ?? 0, heads[at]?.align))
    const whole = cells.join('  ').trimEnd()
    return columns === undefined ? whole : cutToWidth(whole, columns)
  }
  return `${table.map(line).join('\n')}\n`
}

function pad(cell: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(cell)))
  return align === 'right' ? space + cell : cell + space
}
