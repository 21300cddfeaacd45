import type { Row } from './rows.ts'
import {
  type Cell,
  cellGap,
  gapBetween,
  gapsOf,
  type Interval,
  meets,
  type Table,
  toCells,
} from './table-cells.ts'

/** Rows of a region that are no table, or a table's cells in reading order. */
export type Stretch = { readonly rows: readonly Row[] } | { readonly cells: readonly Cell[] }

/** Gap between two rows that no table spans, as a share of the font's size. */
const widestRowGap = 4
/** Find the tables of a region: rows of several segments each that keep the same white columns. Linear. */
export function toStretches(rows: readonly Row[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let prose: Row[] = []
  for (let index = 0; index < rows.length; ) {
    const table = readTable(rows, index)
    const row = rows[index]
    if (table) {
      if (prose.length > 0) stretches.push({ rows: prose })
      prose = []
      stretches.push({ cells: toCells(table) })
      index += table.rows.length
    } else {
      if (row) prose.push(row)
      index += 1
    }
  }
  return prose.length > 0 ? [...stretches, { rows: prose }] : stretches
}

/** The longest table that starts at a row; `undefined` when fewer than two rows make columns. */
function readTable(rows: readonly Row[], start: number): Table | undefined {
  let columns: readonly Interval[] = []
  let end = start
  let held = 0
  let parted = 0
  let lastHeld = start
  for (let index = start; index < rows.length; index += 1) {
    const row = rows[index] ?? []
    if (index > start && gapBetween(rows[index - 1], row) > widestRowGap * heightOf(row)) break
    if (row.length > 1) {
      const next = mergeIntervals([...columns, ...row])
      if (next.length < 2) break
      columns = next
      parted += 1
      end = index + 1
      held = 0
    } else {
      const isHeld = index > start && isInOneColumn(row, columns)
      if (!isHeld || held > 8) break
      held += 1
      lastHeld = index + 1
    }
  }
  if (parted === 1 && areBeside(rows.slice(start, lastHeld))) {
    return { rows: rows.slice(start, lastHeld), columns, isBeside: true }
  }
  if (parted < 2) return undefined
  return {
    rows: rows.slice(start, end + wrappedRows(rows, start, end, columns)),
    columns,
    isBeside: false,
  }
}

/** Whether rows are two short paragraphs beside each other, as of those who sign: a line is wrapped in one of them. */
function areBeside([first = [], second]: readonly Row[]): boolean {
  const [left, right] = first
  if (!second || !left || !right || first.length > 2) return false
  const isApart = right.x - left.right > 2 * left.height
  return isApart && gapBetween(first, second) < 1.5 * left.height
}

/** Lines below the last row that still belong to its cells: close to it, and surely not the text below the table. */
function wrappedRows(
  rows: readonly Row[],
  start: number,
  end: number,
  columns: readonly Interval[],
): number {
  const { least, most } = gapsOf(rows.slice(start, end))
  // Where rows stand apart, a line in the first column that does not is one of its cell's.
  const isSparse = most > least * cellGap
  let count = 0
  for (let row = rows[end]; row; row = rows[end + count]) {
    const gap = gapBetween(rows[end + count - 1], row)
    const isFirst = (row[0]?.x ?? 0) < (columns[0]?.right ?? 0)
    const isHeld = !isFirst || (isSparse && gap <= least * cellGap && isInside(row, columns[0]))
    if (gap >= 1.4 * heightOf(row) || !isHeld || !isInOneColumn(row, columns)) break
    count += 1
  }
  return count
}

function isInside(row: Row, column: Interval | undefined): boolean {
  return column !== undefined && row.every(({ right }) => right <= column.right + 1)
}

function isInOneColumn(row: Row, columns: readonly Interval[]): boolean {
  return row.length === 1 && columns.filter((column) => meets(column, row[0])).length === 1
}

function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = []
  for (const { x, right } of [...intervals].sort((one, other) => one.x - other.x)) {
    const last = merged.at(-1)
    if (last && x < last.right)
      merged[merged.length - 1] = { x: last.x, right: Math.max(last.right, right) }
    else merged.push({ x, right })
  }
  return merged
}

function heightOf(row: Row): number {
  return row[0]?.height ?? 0
}
