import type { Block } from '@claimtrail/model'

/** The tables around a place in a document, the innermost last. */
export interface TableCursor {
  openTable(): void
  closeTable(): void
  openRow(): void
  openCell(): void
  closeCell(): void
  /** Columns that a row leaves out, or that a cell covers. */
  skipColumns(count: number): void
  markHeader(): void
  /** The cell around; `undefined` outside of all tables. */
  cell(): Block['cell'] | undefined
}

interface Table {
  row: number
  nextColumn: number
  cell: { readonly row: number; readonly column: number } | undefined
  isHeader: boolean
}

/** Start outside of all tables. */
export function createTableCursor(): TableCursor {
  const tables: Table[] = []
  const innermost = () => tables.at(-1)
  return {
    openTable: () => void tables.push({ row: -1, nextColumn: 0, cell: undefined, isHeader: false }),
    closeTable: () => void tables.pop(),
    openRow() {
      const table = innermost()
      if (table) Object.assign(table, { row: table.row + 1, nextColumn: 0, isHeader: false })
    },
    openCell() {
      const table = innermost()
      if (!table) return
      table.cell = { row: Math.max(0, table.row), column: table.nextColumn }
      table.nextColumn += 1
    },
    closeCell() {
      const table = innermost()
      if (table) table.cell = undefined
    },
    skipColumns(count) {
      const table = innermost()
      if (table && Number.isInteger(count) && count > 0) table.nextColumn += count
    },
    markHeader() {
      const table = innermost()
      if (table) table.isHeader = true
    },
    cell() {
      const table = innermost()
      return table?.cell && { ...table.cell, header: table.isHeader }
    },
  }
}
