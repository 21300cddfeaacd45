import { isBareNumber, isPageMark } from '@claimtrail/parse/format-kit'
import { type Row, rowText } from './rows.ts'
import type { PageText } from './text-item.ts'

/** A page with its rows. */
export interface PageRows {
  readonly page: PageText
  readonly rows: readonly Row[]
}

/** Share of a page's height, at its top and at its foot, where running heads stand. */
const edgeShare = 1 / 8
/** How far a running head may move from page to page, in points. */
const drift = 3
/** Pages on which a line comes back before it is furniture; half the pages of a short document, two at least. */
const enoughPages = 3

/** A row at an edge of a page. */
interface EdgeRow {
  readonly page: PageText
  readonly row: Row
  readonly key: string
  readonly y: number
}

/**
 * The rows that belong to the page and not to the text: heads and feet that come back at the same place of other
 * pages with other numbers, and page numbers. O(n log n).
 */
export function findFurniture(pages: readonly PageRows[]): ReadonlySet<Row> {
  const edges = pages.map(edgeRows)
  const repeated = repeatedRows(edges.flat(2), pages.length)
  const furniture = new Set<Row>()
  for (const sides of edges) {
    for (const side of sides) {
      for (const { row, key } of side) {
        // Furniture stands outside: behind the first row of the text nothing is any more.
        if (!repeated.has(row) && !isNumber(key, row)) break
        furniture.add(row)
      }
    }
  }
  return furniture
}

/** The rows of the top eighth from above, and those of the bottom eighth from below. */
function edgeRows({ page, rows }: PageRows): readonly [readonly EdgeRow[], readonly EdgeRow[]] {
  const described = rows.map((row): EdgeRow => {
    const key = rowText(row).replace(/\d+/g, '#')
    return { page, row, key, y: row[0]?.y ?? 0 }
  })
  const top = described.filter(({ y }) => y < page.height * edgeShare)
  const foot = described.filter(({ y }) => y > page.height * (1 - edgeShare))
  return [top, foot.reverse()]
}

function repeatedRows(edges: readonly EdgeRow[], pageCount: number): ReadonlySet<Row> {
  const needed = Math.min(enoughPages, Math.max(2, Math.ceil(pageCount / 2)))
  const repeated = new Set<Row>()
  for (const alike of groupByKey(edges).values()) {
    const sorted = [...alike].sort((one, other) => one.y - other.y)
    let from = 0
    for (const [index, edge] of sorted.entries()) {
      while (edge.y - (sorted[from]?.y ?? edge.y) > drift) from += 1
      if (index + 1 - from < needed) continue
      // Rows before the last `needed` ones were added with the row before this.
      for (const { row } of sorted.slice(Math.max(from, index + 1 - needed), index + 1)) {
        repeated.add(row)
      }
    }
  }
  return repeated
}

function groupByKey(edges: readonly EdgeRow[]): ReadonlyMap<string, readonly EdgeRow[]> {
  const groups = new Map<string, EdgeRow[]>()
  for (const edge of edges) {
    const group = groups.get(edge.key)
    if (group) group.push(edge)
    else groups.set(edge.key, [edge])
  }
  return groups
}

/** A number alone at the edge of its page. */
function isNumber(key: string, row: Row): boolean {
  const text = rowText(row)
  return key.length <= 40 && (isBareNumber(text) || isPageMark(text))
}
