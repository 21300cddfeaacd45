import type { Block } from '@claimtrail/model'
import { type CleanText, createCleanText, createLeadIns } from '@claimtrail/parse/format-kit'
import type { Element, Nodes, Root } from 'hast'
import { alignText } from './align.ts'
import { type Context, enter, outermost, type Page } from './context.ts'
import { isBlock, isLeftOut } from './elements.ts'
import type { Inline } from './pieces.ts'
import { collapseWhiteSpace, splitAtBlankLines } from './white-space.ts'

/** The clean text of a page and the blocks that it falls into. */
export interface HtmlBlocks {
  readonly clean: CleanText
  readonly blocks: readonly Block[]
}

/** A node to read, or the end of a block. */
interface Task {
  readonly node?: Nodes
  readonly context: Context
}

/** A block without its place. `note` is the id of the footnote that it belongs to. */
interface Written {
  readonly block: Block
  readonly note?: string
}

interface Draft {
  readonly page: Page
  readonly clean: CleanText
  readonly written: Written[]
  readonly leadIns: ReturnType<typeof createLeadIns>
  /** The text since the last block began or ended, and where it stands. */
  pieces: Inline[]
  context: Context
}

/** Cut a page into blocks in reading order. Linear. */
export function toBlocks(root: Root, page: Page): HtmlBlocks {
  const clean = createCleanText()
  const context = outermost(page)
  const draft: Draft = {
    page,
    clean,
    written: [],
    leadIns: createLeadIns(),
    pieces: [],
    context,
  }
  const stack: Task[] = [{ node: root, context }]
  for (let task = stack.pop(); task; task = stack.pop()) readTask(task, stack, draft)
  endBlock(draft)
  const blocks = draft.written.map(({ block, note }): Block => {
    // Only the end knows all calls: a footnote may be called by a later one.
    const noteOf = note === undefined ? undefined : clean.calls.get(note)
    return noteOf === undefined ? block : { ...block, noteOf }
  })
  return { clean, blocks }
}

function readTask({ node, context }: Task, stack: Task[], draft: Draft): void {
  if (!node) endBlock(draft)
  else if (node.type === 'text') addText(node, context, draft)
  else if (node.type === 'element') readElement(node, context, stack, draft)
  else if (node.type === 'root') pushChildren(node, context, stack)
}

function readElement(element: Element, context: Context, stack: Task[], draft: Draft): void {
  const { calls, marks } = draft.page.footnotes
  const call = calls.get(element)
  if (isLeftOut(element)) return
  if (call !== undefined)
    addInline({ ...placeOf(element), text: '', kind: 'replaced', call }, context, draft)
  else if (element.tagName === 'br') addBreak(element, context, draft)
  else if (isBlock(element)) {
    endBlock(draft)
    const inside = enter(element, context, draft.page)
    stack.push({ context })
    pushChildren(element, inside, stack)
  } else {
    const inside = marks.has(element) ? { ...context, isSilent: true } : context
    pushChildren(element, inside, stack)
  }
}

function pushChildren({ children }: Element | Root, context: Context, stack: Task[]): void {
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const node = children[index]
    if (node && node.type !== 'doctype') stack.push({ node, context })
  }
}

function addText(node: Extract<Nodes, { type: 'text' }>, context: Context, draft: Draft): void {
  if (context.isSilent || !node.position) return
  const { sourceStart: start, sourceEnd: end } = placeOf(node)
  for (const piece of alignText(draft.page.source, { value: node.value, start, end })) {
    addInline(piece, context, draft)
  }
}

/** A `</br>` makes a break that stands nowhere in the source. */
function addBreak(element: Element, context: Context, draft: Draft): void {
  if (element.position)
    addInline({ ...placeOf(element), text: '\n', kind: 'replaced', isBreak: true }, context, draft)
  else endBlock(draft)
}

function addInline(piece: Inline, context: Context, draft: Draft): void {
  if (draft.pieces.length === 0) draft.context = context
  draft.pieces.push(piece)
}

function placeOf({ position }: Nodes): Pick<Inline, 'sourceStart' | 'sourceEnd'> {
  return { sourceStart: position?.start.offset ?? 0, sourceEnd: position?.end.offset ?? 0 }
}

function endBlock(draft: Draft): void {
  const { pieces, context } = draft
  if (pieces.length === 0) return
  draft.pieces = []
  const lines = context.isPreformatted ? pieces : collapseWhiteSpace(pieces)
  for (const paragraph of splitAtBlankLines(lines)) writeBlock(paragraph, context, draft)
}

function writeBlock(paragraph: readonly Inline[], context: Context, draft: Draft): void {
  const span = draft.clean.writeBlock(paragraph)
  if (!span) return
  const block = describe(context)
  const text = paragraph.map((piece) => piece.text).join('')
  const isItem = block.kind === 'listItem'
  const leadIn = draft.leadIns.next(isItem ? block.item : undefined, text)
  const { note } = context
  draft.written.push({
    block: { ...block, span, ...(isItem && leadIn !== undefined && { leadIn }) },
    ...(note !== undefined && { note }),
  })
}

function describe({ kind, isArtifact, note, level, item, cell }: Context): Omit<Block, 'span'> {
  if (isArtifact) return { kind: 'artifact' }
  const isHeading = kind === 'heading'
  return {
    kind: note !== undefined && !isHeading ? 'footnote' : kind,
    ...(isHeading && level !== undefined && { level }),
    ...(item && { item }),
    ...(cell && { cell }),
  }
}
