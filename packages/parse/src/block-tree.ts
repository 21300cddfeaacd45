import type { Block } from '@claimtrail/model'
import { type LineIndex, lineIndex, type OffsetMap } from '@claimtrail/text'
import type { Heading, List, Paragraph, Root, RootContent, Table, TableRow } from 'mdast'

type Position = NonNullable<Paragraph['position']>

/** What a tree is made from: blocks, the clean text they are in, and the way to the source. */
export interface Blocks {
  readonly text: string
  readonly sourceText: string
  readonly map: OffsetMap
  readonly blocks: readonly Block[]
}

/** A block with its place in the source. */
interface Placed {
  readonly block: Block
  readonly words: string
  readonly position: Position
}

/**
 * The mdast tree of blocks, so that later steps know one kind of tree whatever the format. Items that stand together
 * form one flat list, and cells one table.
 */
export function toBlockTree({ text, sourceText, map, blocks }: Blocks): Root {
  const lines = lineIndex(sourceText)
  const children: RootContent[] = []
  let before: Block | undefined
  for (const block of blocks) {
    const words = text.slice(block.span.start, block.span.end)
    const { start, end } = map.toSource(block.span)
    addBlock(children, { block, words, position: toPosition(start, end, lines) }, before)
    before = block
  }
  return { type: 'root', children, position: toPosition(0, sourceText.length, lines) }
}

function addBlock(children: RootContent[], placed: Placed, before: Block | undefined): void {
  const { block, position } = placed
  if (block.kind === 'heading') children.push(toHeading(placed))
  else if (block.kind === 'tableCell') addCell(children, placed, before?.cell)
  else if (block.kind === 'listItem') addItem(children, placed)
  else if (block.kind === 'quote')
    children.push({ type: 'blockquote', children: [toParagraph(placed)], position })
  else children.push(toParagraph(placed))
}

function addItem(children: RootContent[], placed: Placed): void {
  const last = children.at(-1)
  const list: List =
    last?.type === 'list'
      ? last
      : {
          type: 'list',
          ordered: placed.block.item?.ordered ?? false,
          spread: false,
          children: [],
          position: { ...placed.position },
        }
  if (list !== last) children.push(list)
  list.children.push({
    type: 'listItem',
    spread: false,
    children: [toParagraph(placed)],
    position: placed.position,
  })
  stretch(list, placed.position)
}

function addCell(children: RootContent[], placed: Placed, before: Block['cell']): void {
  const { row = 0, column = 0 } = placed.block.cell ?? {}
  const last = children.at(-1)
  const goesOn =
    before !== undefined && (row > before.row || (row === before.row && column >= before.column))
  const isSameTable = last?.type === 'table' && goesOn
  const table: Table = isSameTable
    ? last
    : { type: 'table', children: [], position: { ...placed.position } }
  if (table !== last) children.push(table)
  const previous = table.children.at(-1)
  const target: TableRow =
    previous && row === before?.row
      ? previous
      : { type: 'tableRow', children: [], position: { ...placed.position } }
  if (target !== previous) table.children.push(target)
  const { children: words } = toParagraph(placed)
  target.children.push({ type: 'tableCell', children: words, position: placed.position })
  stretch(target, placed.position)
  stretch(table, placed.position)
}

/** Source order may differ from reading order, so a container reaches in both directions. */
function stretch(container: { position?: Position | undefined }, { start, end }: Position): void {
  const { position } = container
  if (!position) return
  if ((start.offset ?? 0) < (position.start.offset ?? 0)) position.start = start
  if ((end.offset ?? 0) > (position.end.offset ?? 0)) position.end = end
}

function toHeading({ block, words, position }: Placed): Heading {
  const depths = [1, 2, 3, 4, 5, 6] as const
  const depth = depths[(block.level ?? 1) - 1] ?? 6
  return { type: 'heading', depth, children: [{ type: 'text', value: words, position }], position }
}

function toParagraph({ words, position }: Placed): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: words, position }], position }
}

function toPosition(start: number, end: number, lines: LineIndex): Position {
  const toPoint = (offset: number) => {
    const { lineNumber, columnNumber } = lines.place(offset)
    return { line: lineNumber, column: columnNumber, offset }
  }
  return { start: toPoint(start), end: toPoint(end) }
}
