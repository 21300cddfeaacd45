import type { Block } from '@claimtrail/model'
import { type LineIndex, lineIndex } from '@claimtrail/text'
import type { Heading, ListItem, Paragraph, Root, Text } from 'mdast'
import type { Piece } from '../clean-text.ts'

/** A block with the stretches of the source that it stands for. */
export interface PlainBlock {
  readonly block: Block
  readonly pieces: readonly Piece[]
}

/** The mdast tree of a plain text, so that later steps know one kind of tree. Items side by side form one flat list. */
export function toTree(text: string, blocks: readonly PlainBlock[]): Root {
  const lines = lineIndex(text)
  const children: Root['children'] = []
  for (const block of blocks) {
    const node = toNode(block, lines)
    if (node.type === 'paragraph' && block.block.item) addItem(children, node, block.block.item)
    else children.push(node)
  }
  return { type: 'root', children, position: toPosition(0, text.length, lines) }
}

function addItem(
  children: Root['children'],
  node: Paragraph,
  { ordered }: NonNullable<Block['item']>,
): void {
  const position = node.position && { ...node.position }
  const item: ListItem = {
    type: 'listItem',
    spread: false,
    children: [node],
    ...(position && { position }),
  }
  const list = children.at(-1)
  if (list?.type !== 'list') {
    children.push({
      type: 'list',
      ordered,
      spread: false,
      children: [item],
      ...(position && { position }),
    })
    return
  }
  list.children.push(item)
  if (list.position && position) list.position.end = position.end
}

function toNode({ block, pieces }: PlainBlock, lines: LineIndex): Heading | Paragraph {
  const children = pieces.map(({ text, sourceStart, sourceEnd }): Text => {
    return { type: 'text', value: text, position: toPosition(sourceStart, sourceEnd, lines) }
  })
  const start = pieces[0]?.sourceStart ?? 0
  const position = toPosition(start, pieces.at(-1)?.sourceEnd ?? start, lines)
  if (block.kind !== 'heading') return { type: 'paragraph', children, position }
  return { type: 'heading', depth: block.level === 1 ? 1 : 2, children, position }
}

function toPosition(
  start: number,
  end: number,
  lines: LineIndex,
): NonNullable<Paragraph['position']> {
  const toPoint = (offset: number) => {
    const { lineNumber, columnNumber } = lines.place(offset)
    return { line: lineNumber, column: columnNumber, offset }
  }
  return { start: toPoint(start), end: toPoint(end) }
}
