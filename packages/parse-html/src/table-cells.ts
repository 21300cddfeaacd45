import type { Block } from '@claimtrail/model'
import type { Element, Root } from 'hast'
import { textOf } from './elements.ts'
import { type Visit, walkHtml } from './tree-walk.ts'

/** A table while its cells are read. */
export interface TableCursor {
  startRow(): void
  /** The place of the cell that stands next in the row. */
  next(element: Element, inHead: boolean): NonNullable<Block['cell']>
}

/** Columns whose row spans are followed; what reaches further counts as if nothing came down from above. */
const maxColumns = 100

/** Start at the first row. Cells that span rows or columns push the others aside, as they do on the page. */
export function createTableCursor(): TableCursor {
  /** The row at which each column is free again. */
  const freeAt: number[] = []
  let row = -1
  let column = 0
  return {
    startRow() {
      row += 1
      column = 0
    },
    next(element, inHead) {
      row = Math.max(0, row)
      while ((freeAt[column] ?? 0) > row) column += 1
      const isRowHeader = textOf(element, 'scope') === 'row'
      const header = inHead || (element.tagName === 'th' && !isRowHeader)
      const cell = { row, column, header }
      const end = column + spanOf(element, 'colSpan', 1_000)
      const rows = spanOf(element, 'rowSpan', 65_534)
      for (; rows > 1 && column < Math.min(end, maxColumns); column += 1)
        freeAt[column] = row + rows
      column = end
      return cell
    },
  }
}

/** Tables that only lay a page out: they say so, hold other tables, or have a single cell. */
export function findLayoutTables(root: Root): ReadonlySet<Element> {
  const cells = new Map<Element, number>()
  const layout = new Set<Element>()
  for (const visit of walkHtml(root)) {
    const { node } = visit
    if (node.type !== 'element') continue
    const table = ['table', 'td', 'th'].includes(node.tagName) ? tableAround(visit) : undefined
    if (node.tagName === 'table') {
      cells.set(node, 0)
      if (/^(?:presentation|none)$/.test(textOf(node, 'role'))) layout.add(node)
      if (table) layout.add(table)
    } else if (table) cells.set(table, (cells.get(table) ?? 0) + 1)
  }
  for (const [table, count] of cells) if (count < 2) layout.add(table)
  return layout
}

function tableAround({ parent }: Visit): Element | undefined {
  for (let around = parent; around; around = around.parent) {
    const { node } = around
    if (node.type === 'element' && node.tagName === 'table') return node
  }
  return undefined
}

function spanOf(element: Element, name: string, most: number): number {
  const span = Number.parseInt(textOf(element, name), 10)
  return Number.isNaN(span) ? 1 : Math.min(Math.max(1, span), most)
}
