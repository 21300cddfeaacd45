import type { Block } from '@claimtrail/model'
import { type CleanText, createCleanText, type Piece } from '@claimtrail/parse/format-kit'
import { toPieces } from './block-pieces.ts'
import type { FlowPart } from './flow.ts'
import { headingLevel, headingSizes } from './headings.ts'
import { findSpellings, type Spellings } from './hyphens.ts'
import type { Line } from './lines.ts'
import { createListItems, type ListItems } from './list-items.ts'
import { type Paragraph, toParagraphs } from './paragraphs.ts'
import { findUsual, type Usual } from './sizes.ts'

/** The clean text of a document and the blocks that it falls into. */
export interface PdfBlocks {
  readonly clean: CleanText
  readonly blocks: readonly Block[]
}

/** What the whole document tells about each of its paragraphs. */
interface Context {
  readonly usual: Usual
  /** Font sizes of headings, largest first. */
  readonly sizes: readonly number[]
  readonly spellings: Spellings
  readonly notes: ReadonlySet<string>
  readonly lists: ListItems
}

/** Write the blocks of a document in reading order. Linear. */
export function toBlocks(flow: readonly FlowPart[]): PdfBlocks {
  const usual = findUsual(flow.flatMap((part) => (part.type === 'line' ? [part.line] : [])))
  const paragraphs = toParagraphs(flow, usual)
  const prose = paragraphs.flatMap((part) => (part.type === 'prose' ? [part.lines] : []))
  const context: Context = {
    usual,
    sizes: headingSizes(prose, usual),
    spellings: findSpellings(flow.flatMap(linesOf)),
    notes: new Set(flow.flatMap((part) => (part.type === 'note' ? [noteId(part)] : []))),
    lists: createListItems(),
  }
  const clean = createCleanText()
  const written: { readonly block: Block; readonly note: string | undefined }[] = []
  for (const paragraph of paragraphs) {
    const pieces = piecesOf(paragraph, context)
    const span = clean.writeBlock(pieces)
    if (!span) continue
    const text = pieces.map((piece) => piece.text).join('')
    const note = paragraph.type === 'note' ? noteId(paragraph) : undefined
    written.push({ note, block: { ...describe(paragraph, text, written.length, context), span } })
  }
  return { clean, blocks: written.map(({ block, note }) => withCall(block, note, clean)) }
}

function linesOf(part: FlowPart | Paragraph): readonly Line[] {
  return 'lines' in part ? part.lines : [part.line]
}

function noteId({ mark, lines }: Extract<FlowPart, { type: 'note' }>): string {
  return `${lines[0]?.page}:${mark}`
}

function piecesOf(paragraph: Paragraph, { spellings, notes }: Context): readonly Piece[] {
  const pieces = toPieces(linesOf(paragraph), spellings, (page, mark) => {
    const id = `${page}:${mark}`
    return notes.has(id) && paragraph.type !== 'note' ? id : undefined
  })
  return paragraph.type === 'note' ? withoutMark(pieces, paragraph.mark) : pieces
}

/** A note's mark is how its call is found, and no part of its words. */
function withoutMark(pieces: readonly Piece[], mark: string): readonly Piece[] {
  const [first, ...others] = pieces
  if (first?.kind !== 'copy' || !first.text.startsWith(mark)) return pieces
  const { length } = /^[.)]?/.exec(first.text.slice(mark.length))?.[0] ?? ''
  const cut = mark.length + length
  return [
    { ...first, text: first.text.slice(cut), sourceStart: first.sourceStart + cut },
    ...others,
  ]
}

function describe(
  paragraph: Paragraph,
  text: string,
  index: number,
  { sizes, usual, lists }: Context,
): Omit<Block, 'span'> {
  if (paragraph.type === 'note') return { kind: 'footnote' }
  if (paragraph.type === 'artifact') return { kind: 'artifact' }
  if (paragraph.type === 'cell') {
    lists.end()
    const { row, column } = paragraph
    return { kind: 'tableCell', cell: { row, column, header: row === 0 } }
  }
  const level = headingLevel(paragraph.lines, text, sizes, usual)
  if (level !== undefined) {
    lists.end()
    return { kind: 'heading', level }
  }
  const item = lists.next(index, text, paragraph.lines[0].x)
  return item ? { kind: 'listItem', ...item } : { kind: 'paragraph' }
}

function withCall(block: Block, note: string | undefined, clean: CleanText): Block {
  const noteOf = note === undefined ? undefined : clean.calls.get(note)
  return noteOf === undefined ? block : { ...block, noteOf }
}
