import type { Block, BlockKind } from '@claimtrail/model'
import type { FootnoteDefinition, List, Nodes, Root } from 'mdast'
import { type CleanText, createCleanText } from '../clean-text.ts'
import { introduces } from '../lead-in.ts'
import { listLabel } from './list-label.ts'
import { isLeaf, type Leaf } from './node-segments.ts'
import { type MarkdownSource, piecesOf } from './phrasing.ts'

/** The clean text of a tree and the blocks that it falls into. */
export interface MarkdownBlocks {
  readonly clean: CleanText
  readonly blocks: readonly Block[]
}

/** What a node inherits from the containers around it. */
interface Context {
  readonly kind: BlockKind
  readonly depth: number
  readonly item?: NonNullable<Block['item']>
  readonly leadIn?: number
  readonly cell?: NonNullable<Block['cell']>
  /** Identifier of the footnote around the node. */
  readonly note?: string
  /** Shared by siblings: the block just before, when its words introduce a list. */
  readonly siblings: { leadIn: number | undefined }
}

interface Visit {
  readonly node: Nodes
  readonly context: Context
}

interface Draft {
  readonly source: MarkdownSource
  readonly clean: CleanText
  readonly blocks: Block[]
  /** The footnote that each block belongs to, beside `blocks`. */
  readonly notes: (string | undefined)[]
  /** Footnotes that wait for the end of the flow. */
  readonly definitions: FootnoteDefinition[]
}

/** Nodes that stand for nothing, so that a list after them still hangs on the words before them. */
const invisible: ReadonlySet<string> = new Set(['definition', 'footnoteDefinition', 'html'])

/** Cut a tree into blocks in reading order, footnotes after everything else. Linear. */
export function toBlocks(tree: Root, source: MarkdownSource): MarkdownBlocks {
  const clean = createCleanText()
  const draft: Draft = { source, clean, blocks: [], notes: [], definitions: [] }
  writeAll({ node: tree, context: outermost('paragraph') }, draft)
  // A footnote inside a footnote is added to the list while it is read.
  for (const definition of draft.definitions) {
    const context = { ...outermost('footnote'), note: definition.identifier }
    writeAll({ node: { type: 'root', children: definition.children }, context }, draft)
  }
  const blocks = draft.blocks.map((block, index): Block => {
    // Only the end knows all calls: a footnote may be called by a later one.
    const noteOf = clean.calls.get(draft.notes[index] ?? '')
    return noteOf === undefined ? block : { ...block, noteOf }
  })
  return { clean, blocks }
}

function outermost(kind: BlockKind): Context {
  return { kind, depth: 0, siblings: { leadIn: undefined } }
}

function writeAll(first: Visit, draft: Draft): void {
  const stack = [first]
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { node, context } = visit
    if (isLeaf(node)) writeLeaf(node, context, draft)
    else if (node.type === 'footnoteDefinition') draft.definitions.push(node)
    else {
      const children = childVisits(node, context, draft)
      for (let child = children.pop(); child; child = children.pop()) stack.push(child)
      if (!invisible.has(node.type)) context.siblings.leadIn = undefined
    }
  }
}

function writeLeaf(leaf: Leaf, context: Context, draft: Draft): void {
  const pieces = piecesOf(leaf, draft.source)
  const span = draft.clean.writeBlock(pieces)
  if (!span) return
  const ends = introduces(pieces.map((piece) => piece.text).join(''))
  context.siblings.leadIn = ends ? draft.blocks.length : undefined
  draft.blocks.push({ ...describeLeaf(leaf, context), span })
  draft.notes.push(context.note)
}

function describeLeaf(leaf: Leaf, { kind, item, leadIn, cell }: Context): Omit<Block, 'span'> {
  return {
    kind: leaf.type === 'paragraph' ? kind : leaf.type,
    ...(leaf.type === 'heading' && { level: leaf.depth }),
    ...(item && { item }),
    ...(leadIn !== undefined && { leadIn }),
    ...(cell && { cell }),
  }
}

function childVisits(node: Nodes, context: Context, draft: Draft): Visit[] {
  if (!('children' in node)) return []
  if (node.type === 'list') return itemVisits(node, context, draft.source)
  const inside = { ...context, siblings: { leadIn: undefined } }
  if (node.type === 'table' || node.type === 'tableRow') {
    const isRow = node.type === 'tableRow'
    return node.children.map((child, index) => {
      const { row = 0, header = false } = context.cell ?? {}
      const cell = isRow
        ? { row, column: index, header }
        : { row: index, column: 0, header: index === 0 }
      return { node: child, context: { ...inside, cell } }
    })
  }
  const kind = node.type === 'blockquote' ? within(context, 'quote') : context.kind
  return node.children.map((child) => ({ node: child, context: { ...inside, kind } }))
}

/** A list hangs on the words just before it, else on what the list around it hangs on. */
function itemVisits(list: List, context: Context, source: MarkdownSource): Visit[] {
  const leadIn = context.siblings.leadIn ?? context.leadIn
  const depth = context.depth + 1
  return list.children.map((node, index) => {
    const item = {
      ordered: list.ordered ?? false,
      label: listLabel(node, index, list, source),
      depth,
    }
    const siblings = { leadIn: undefined }
    const kind = within(context, 'listItem')
    return {
      node,
      context: { ...context, kind, depth, item, siblings, ...(leadIn !== undefined && { leadIn }) },
    }
  })
}

/** The kind of what a container holds: the nearest container decides, but a footnote stays one. */
function within(context: Context, kind: BlockKind): BlockKind {
  return context.note === undefined ? kind : 'footnote'
}
