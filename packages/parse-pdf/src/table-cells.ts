import type { Row, Segment } from './rows.ts'

/** A cell: its lines from top to bottom, row and column from 0. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly lines: readonly Segment[]
}

/** What stands between two white stretches across a page, in points. */
export interface Interval {
  readonly x: number
  readonly right: number
}

/** Rows that keep the same white columns. */
export interface Table {
  readonly rows: readonly Row[]
  readonly columns: readonly Interval[]
  /** Whether it is two short paragraphs beside each other, as of those who sign. */
  readonly isBeside: boolean
}

/** Gap inside a cell, as a share of the smallest gap of its table; a wider one starts a new row. */
export const cellGap = 1.25

/** Cells that start less than this share of a line's distance below another's foot stand beside it. */
const closeShare = 0.5

/** A cell before its row is known. */
interface OpenCell {
  readonly column: number
  readonly lines: Segment[]
}

/**
 * The lines of a column that stand close are one cell; cells beside each other, wherever in them their words stand,
 * are one row. O(n log n).
 */
export function toCells({ rows, columns, isBeside }: Table): readonly Cell[] {
  const stacks = toStacks(rows, columns)
  const least = stacks.reduce(
    (most, stack) => Math.min(most, gapsOf(stack.map((segment) => [segment])).least),
    Number.POSITIVE_INFINITY,
  )
  if (!isBeside && gapsOf(rows).most <= least * cellGap) return toEvenCells(rows, columns)
  const open = stacks.flatMap((stack, column) => toOpenCells(stack, column, least * cellGap))
  const cells: Cell[] = []
  let [number, foot] = [-1, Number.NEGATIVE_INFINITY]
  for (const { column, lines } of open.sort((one, other) => topOf(one) - topOf(other))) {
    if (topOf({ lines }) > foot + closeShare * least) number += 1
    foot = Math.max(foot, lines.at(-1)?.y ?? foot)
    cells.push({ row: number, column, lines })
  }
  return inOrder(cells)
}

/** What stands in each column, from top to bottom. */
function toStacks(
  rows: readonly Row[],
  columns: readonly Interval[],
): readonly (readonly Segment[])[] {
  const stacks: Segment[][] = columns.map(() => [])
  for (const segment of rows.flat()) stacks[columnOf(segment, columns)]?.push(segment)
  return stacks
}

/** Index of the first column that ends behind a segment's start: columns stand in order. O(log n). */
function columnOf({ x }: Segment, columns: readonly Interval[]): number {
  let [low, high] = [0, columns.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((columns[middle]?.right ?? x) > x) high = middle
    else low = middle + 1
  }
  return low
}

function toOpenCells(
  stack: readonly Segment[],
  column: number,
  widest: number,
): readonly OpenCell[] {
  const cells: OpenCell[] = []
  for (const segment of stack) {
    const last = cells.at(-1)?.lines
    const y = last?.at(-1)?.y
    if (last && y !== undefined && segment.y - y <= widest) last.push(segment)
    else cells.push({ column, lines: [segment] })
  }
  return cells
}

function topOf({ lines }: Pick<OpenCell, 'lines'>): number {
  return lines[0]?.y ?? 0
}

function inOrder(cells: readonly Cell[]): readonly Cell[] {
  return [...cells].sort((one, other) => one.row - other.row || one.column - other.column)
}

/** Where all rows are as close as lines, only what stands in the first column tells rows from lines. */
function toEvenCells(rows: readonly Row[], columns: readonly Interval[]): readonly Cell[] {
  const cells = new Map<string, { row: number; column: number; lines: Segment[] }>()
  let number = -1
  for (const [index, row] of rows.entries()) {
    if (index === 0 || startsRow(row, columns)) number += 1
    for (const segment of row) {
      const column = columnOf(segment, columns)
      const key = `${number}:${column}`
      const cell = cells.get(key)
      if (cell) cell.lines.push(segment)
      else cells.set(key, { row: number, column, lines: [segment] })
    }
  }
  return inOrder([...cells.values()])
}

function startsRow(row: Row, columns: readonly Interval[]): boolean {
  const [first] = columns
  return first !== undefined && meets(first, row[0])
}

/** The smallest and the largest distance of two rows that follow each other. */
export function gapsOf(rows: readonly Row[]): { readonly least: number; readonly most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const [index, row] of rows.entries()) {
    if (index === 0) continue
    const gap = gapBetween(rows[index - 1], row)
    least = Math.min(least, gap)
    most = Math.max(most, gap)
  }
  return { least, most }
}

/** Whether a segment stands in a column, wholly or in part. */
export function meets(column: Interval, segment: Segment | undefined): boolean {
  return segment !== undefined && segment.x < column.right && segment.right > column.x
}

/** The distance of two rows' baselines. */
export function gapBetween(above: Row | undefined, below: Row): number {
  return (below[0]?.y ?? 0) - (above?.[0]?.y ?? 0)
}
