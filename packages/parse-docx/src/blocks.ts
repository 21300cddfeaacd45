import type { Block } from '@claimtrail/model'
import {
  type CleanText,
  createCleanText,
  createLeadIns,
  type LeadIns,
  type Piece,
} from '@claimtrail/parse/format-kit'
import { createNumberCounter, type NumberCounter } from './number-counter.ts'
import type { Numbering } from './numbering.ts'
import type { Chunk, Paragraph } from './paragraph.ts'
import { levelOf, type StyleMeaning, type Styles } from './styles.ts'

/** A document's two texts, the blocks of the clean one, and what stands out in them. */
export interface DocxBlocks {
  readonly clean: CleanText
  /** The paragraphs in order, one line feed after each. */
  readonly sourceText: string
  readonly blocks: readonly Block[]
  /** Where the first tracked insertion stands in the source text. */
  readonly firstInsertion?: number
  /** The words of the first title, else of the first heading of level 1. */
  readonly title?: string
}

interface Draft {
  readonly styles: Styles
  readonly counter: NumberCounter
  readonly clean: CleanText
  readonly leadIns: LeadIns
  readonly source: string[]
  readonly blocks: Block[]
  /** The note that each block belongs to, beside `blocks`. */
  readonly notes: (string | undefined)[]
  length: number
  firstInsertion?: number
  title?: string
  heading?: string
}

/** Make blocks of paragraphs. Every numbered paragraph counts; those without words make no block. Linear. */
export function toBlocks(
  paragraphs: readonly Paragraph[],
  styles: Styles,
  numbering: Numbering,
): DocxBlocks {
  const clean = createCleanText()
  const draft: Draft = {
    ...{ styles, counter: createNumberCounter(numbering), clean, leadIns: createLeadIns() },
    ...{ source: [], blocks: [], notes: [], length: 0 },
  }
  let pieces: Piece[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const chunk of paragraph.chunks) pieces.push(addChunk(chunk, draft))
    const next = paragraphs[index + 1]
    if (paragraph.runsOn && next && isSamePlace(paragraph, next)) continue
    addToSource('\n', draft)
    writeBlock(paragraph, pieces, draft)
    pieces = []
  }
  const blocks = draft.blocks.map((block, index): Block => {
    const noteOf = clean.calls.get(draft.notes[index] ?? '')
    return noteOf === undefined ? block : { ...block, noteOf }
  })
  const { firstInsertion, title = draft.heading } = draft
  return {
    clean,
    sourceText: draft.source.join(''),
    blocks,
    ...(firstInsertion !== undefined && { firstInsertion }),
    ...(title !== undefined && { title }),
  }
}

function isSamePlace(one: Paragraph, other: Paragraph): boolean {
  const { row, column } = one.cell ?? {}
  return one.note === other.note && row === other.cell?.row && column === other.cell?.column
}

function addChunk({ text, hasNoWidth, call, isInserted }: Chunk, draft: Draft): Piece {
  const sourceStart = draft.length
  if (isInserted && text !== '') draft.firstInsertion ??= sourceStart
  addToSource(text, draft)
  const place = { sourceStart, sourceEnd: draft.length }
  if (call !== undefined) return { ...place, text: '', kind: 'replaced', call }
  return { ...place, text: hasNoWidth ? '' : text, kind: 'copy' }
}

function addToSource(text: string, draft: Draft): void {
  draft.source.push(text)
  draft.length += text.length
}

function writeBlock(paragraph: Paragraph, pieces: readonly Piece[], draft: Draft): void {
  const { properties, note } = paragraph
  const style = draft.styles.get(properties.style ?? '') ?? {}
  const number = { ...style.number, ...properties.number }
  const item = draft.counter.next(number, properties.style ?? '')
  const span = draft.clean.writeBlock(pieces)
  if (!span) return
  const text = pieces.map((piece) => piece.text).join('')
  const block = describe(paragraph, style, item)
  const isItem = block.kind === 'listItem'
  const leadIn = draft.leadIns.next(isItem ? item : undefined, text)
  draft.blocks.push({ ...block, span, ...(isItem && leadIn !== undefined && { leadIn }) })
  draft.notes.push(note)
  const words = text.replace(/\s+/g, ' ').trim()
  if (style.isTitle) draft.title ??= words
  if (block.level === 1) draft.heading ??= words
}

function describe(
  { note, cell, properties }: Paragraph,
  style: StyleMeaning,
  item: Block['item'] | undefined,
): Omit<Block, 'span'> {
  if (style.kind === 'artifact') return { kind: 'artifact' }
  const level = properties.outline === undefined ? style.level : levelOf(properties.outline)
  const more = { ...(item && { item }), ...(cell && { cell }) }
  if (note !== undefined) return { kind: 'footnote', ...more }
  if (level !== undefined) return { kind: 'heading', level, ...more }
  if (item) return { kind: 'listItem', ...more }
  if (cell) return { kind: 'tableCell', ...more }
  return { kind: style.kind === 'heading' ? 'paragraph' : (style.kind ?? 'paragraph') }
}
