import type { Row, Segment } from './rows.ts'

/** Rows of a region that are no table, or a table's cells in reading order. */
export type Stretch = { readonly rows: readonly Row[] } | { readonly cells: readonly Cell[] }

/** A cell: its lines from top to bottom, row and column from 0. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly lines: readonly Segment[]
}

interface Interval {
  readonly x: number
  readonly right: number
}

/** Gap between two rows that no table spans, as a share of the font's size. */
const widestRowGap = 4
/** Gap inside a cell, as a share of the smallest gap of its table; a wider one starts a new row. */
const cellGap = 1.25

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
      stretches.push({ cells: toCells(table.rows, table.columns) })
      index += table.rows.length
    } else {
      if (row) prose.push(row)
      index += 1
    }
  }
  return prose.length > 0 ? [...stretches, { rows: prose }] : stretches
}

/** The longest table that starts at a row; `undefined` when fewer than two rows make columns. */
function readTable(
  rows: readonly Row[],
  start: number,
): { readonly rows: readonly Row[]; readonly columns: readonly Interval[] } | undefined {
  let columns: readonly Interval[] = []
  let end = start
  let end2 = 0
  let parted = 0
  for (let index = start; index < rows.length; index += 1) {
    const row = rows[index] ?? []
    if (index > start && gapBetween(rows[index - 1], row) > widestRowGap * heightOf(row)) break
    if (row.length > 1) {
      const next = mergeIntervals([...columns, ...row])
      if (next.length < 2) break
      columns = next
      parted += 1
      end = index + 1
      end2 = 0
    } else {
      const isHeld = index > start && isInOneColumn(row, columns)
      if (!isHeld || end2 > 8) break
      end2 += 1
    }
  }
  if (parted < 2) return undefined
  return { rows: rows.slice(start, end + wrappedRows(rows, start, end, columns)), columns }
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

function meets(column: Interval, segment: Segment | undefined): boolean {
  return segment !== undefined && segment.x < column.right && segment.right > column.x
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

function toCells(rows: readonly Row[], columns: readonly Interval[]): readonly Cell[] {
  const { least, most } = gapsOf(rows)
  const cells = new Map<string, { row: number; column: number; lines: Segment[] }>()
  let number = -1
  const isEven = most <= least * cellGap
  for (const [index, row] of rows.entries()) {
    const isApart = index === 0 || gapBetween(rows[index - 1], row) > least * cellGap
    if (isApart || (isEven && startsRow(row, columns))) number += 1
    for (const segment of row) {
      const column = columns.findIndex((candidate) => meets(candidate, segment))
      const key = `${number}:${column}`
      const cell = cells.get(key)
      if (cell) cell.lines.push(segment)
      else cells.set(key, { row: number, column, lines: [segment] })
    }
  }
  return [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column)
}

/** The smallest and the largest distance of two rows that follow each other. */
function gapsOf(rows: readonly Row[]): { readonly least: number; readonly most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const [index, row] of rows.entries()) {
    if (index === 0) continue
    const gap = gapBetween(rows[index - 1], row)
    least = Math.min(least, gap)
    most = Math.max(most, gap)
  }
  return { least, most }
}

/** Where all gaps are equal, only what stands in the first column tells rows from lines. */
function startsRow(row: Row, columns: readonly Interval[]): boolean {
  const [first] = columns
  return first !== undefined && meets(first, row[0])
}

function gapBetween(above: Row | undefined, below: Row): number {
  return (below[0]?.y ?? 0) - (above?.[0]?.y ?? 0)
}

function heightOf(row: Row): number {
  return row[0]?.height ?? 0
}
