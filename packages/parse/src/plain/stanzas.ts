import { isLongLine, isUnfinished, leavesOpen, startsLow } from './line-ends.ts'
import { type Line, type Row, readRows } from './lines.ts'
import { readMarker } from './marker.ts'
import { findFurniture } from './page-furniture.ts'

/** A line of the text, and the page furniture that stands between it and the line of the text before. */
export interface StanzaLine extends Line {
  readonly furniture: readonly Line[]
}

/** Lines that no blank line and no page end part; never empty. A sentence that a page end cuts is not parted. */
export type Stanza = readonly [StanzaLine, ...StanzaLine[]]

/** The stanzas of a text, and the page furniture behind the last of them. */
export interface Stanzas {
  readonly stanzas: readonly Stanza[]
  readonly rest: readonly Line[]
}

/** Cut a text into stanzas. Linear. */
export function toStanzas(text: string): Stanzas {
  const rows = readRows(text)
  const isFurniture = findFurniture(rows)
  const stanzas: [StanzaLine, ...StanzaLine[]][] = []
  let gap: Row[] = []
  let furniture: Line[] = []
  for (const [index, row] of rows.entries()) {
    if (row.line && !isFurniture.has(index)) {
      const line = { ...row.line, furniture }
      if (joins(stanzas.at(-1)?.at(-1), gap, line)) stanzas.at(-1)?.push(line)
      else stanzas.push([line])
      gap = row.endsPage ? [row] : []
      furniture = []
    } else {
      if (row.line) furniture.push(row.line)
      gap.push(row)
    }
  }
  return { stanzas, rest: furniture }
}

/** Whether a line stands in the stanza of the line before: nothing parts them, or only the end of a page. */
function joins(previous: StanzaLine | undefined, gap: readonly Row[], line: StanzaLine): boolean {
  if (!previous) return false
  const isParted = gap.some((row) => !row.line || row.endsPage)
  if (!isParted) return true
  const isPageEnd = line.furniture.length > 0 || gap.some((row) => row.endsPage)
  return isPageEnd && runsAcross(previous, line)
}

/** Whether a sentence that a page end cuts goes on behind it. */
function runsAcross({ text }: Line, next: Line): boolean {
  if (!isUnfinished(text)) return false
  if (startsLow(next.text) || leavesOpen(text)) return true
  return isLongLine(text) && /\p{Ll}/u.test(next.text) && !readMarker(next.text)
}
