import { findGutters, toRegions } from './columns.ts'
import { findFurniture } from './furniture.ts'
import { type Line, toLine } from './lines.ts'
import { type Row, toRows } from './rows.ts'
import { roundSize } from './sizes.ts'
import type { Cell } from './table-cells.ts'
import { toStretches } from './tables.ts'
import type { PageText } from './text-item.ts'

/** What comes next in reading order. */
export type FlowPart =
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'note'; readonly mark: string; readonly lines: readonly Line[] }
  | { readonly type: 'artifact'; readonly line: Line }
  | {
      readonly type: 'cell'
      readonly row: number
      readonly column: number
      readonly lines: readonly Line[]
    }

/** Footnotes are set in a font smaller than this share of the text's. */
const noteShare = 0.93

/** A footnote's mark at the start of its first line. */
const noteMark = /^(?:\d{1,3}(?=[.)]?\s|\p{L})|[*†‡§]{1,3}|[a-z](?=[.)]?\s))/u

/** Bring what the pages draw in reading order. O(n log n). */
export function toFlow(pages: readonly PageText[]): readonly FlowPart[] {
  const laidOut = pages.map((page) => ({ page, rows: toRows(page.items) }))
  const furniture = findFurniture(laidOut)
  const height = usualHeight(pages)
  let region = 0
  const bodies = laidOut.map(({ rows }) => rows.filter((row) => !furniture.has(row)))
  const gutters = findGutters(bodies)
  return laidOut.flatMap(({ page, rows }, index) => {
    const heads = rows.filter((row) => furniture.has(row))
    const parts = toRegions(bodies[index] ?? [], gutters).flatMap(({ rows }) => {
      region += 1
      return regionParts(rows, page.number, region, height)
    })
    return [...parts, ...artifacts(page, heads)]
  })
}

/** Furniture, and what is turned, behind the text of its page. */
function artifacts(page: PageText, heads: readonly Row[]): readonly FlowPart[] {
  const turned = page.items.filter(({ isTurned, text }) => isTurned && text.trim() !== '')
  const alone = turned.map((item): Row => {
    return [{ items: [item], x: item.x, right: item.x, y: item.y, height: item.height }]
  })
  return [...heads, ...alone].map((row): FlowPart => {
    return { type: 'artifact', line: toLine(row, page.number, 0) }
  })
}

function regionParts(
  rows: readonly Row[],
  page: number,
  region: number,
  height: number,
): readonly FlowPart[] {
  const line = (row: Row) => toLine(row, page, region)
  const from = notesFrom(rows.map(line), height)
  const body = toStretches(rows.slice(0, from)).flatMap((stretch): readonly FlowPart[] =>
    'cells' in stretch
      ? stretch.cells.map((cell) => cellPart(cell, page, region))
      : stretch.rows.map((row) => ({ type: 'line', line: line(row) })),
  )
  return [...body, ...toNotes(rows.slice(from).map(line))]
}

function cellPart({ row, column, lines }: Cell, page: number, region: number): FlowPart {
  return { type: 'cell', row, column, lines: lines.map((line) => toLine([line], page, region)) }
}

/** Index of the first footnote of a column: small lines at its foot, the first of them marked. */
function notesFrom(lines: readonly Line[], height: number): number {
  const lastOfText = lines.findLastIndex((line) => line.height >= height * noteShare)
  const first = lines.findIndex((line, index) => index > lastOfText && noteMark.test(line.text))
  return first < 0 || lastOfText < 0 ? lines.length : first
}

function toNotes(lines: readonly Line[]): readonly FlowPart[] {
  const notes: { type: 'note'; mark: string; lines: Line[] }[] = []
  for (const line of lines) {
    const mark = noteMark.exec(line.text)?.[0]
    const last = notes.at(-1)
    if (last && (mark === undefined || !countsOn(last.mark, mark))) last.lines.push(line)
    else notes.push({ type: 'note', mark: mark ?? '', lines: [line] })
  }
  return notes
}

/** A line of a note may start with a number by chance: "1998". */
function countsOn(before: string, mark: string): boolean {
  const isNumber = /^\d/.test(mark)
  return isNumber ? Number(mark) === Number(before) + 1 : mark !== before
}

function usualHeight(pages: readonly PageText[]): number {
  const letters = new Map<number, number>()
  for (const { items } of pages) {
    for (const { height, text } of items) {
      const size = roundSize(height)
      letters.set(size, (letters.get(size) ?? 0) + text.length)
    }
  }
  return [...letters].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0])[0]
}
