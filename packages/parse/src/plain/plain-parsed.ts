import type { Block, Parsed } from '@claimtrail/model'
import { createCleanText, type Piece } from '../clean-text.ts'
import type { SourceText } from '../decode.ts'
import { assemble } from '../parsed.ts'
import { type PlainParagraph, toParagraphs } from './paragraphs.ts'
import { type PlainBlock, toTree } from './plain-tree.ts'

/** Take a decoded plain text apart. Every paragraph is copied as it stands, its inner line ends included. */
export function plainParsed(source: SourceText): Parsed {
  const clean = createCleanText()
  const paragraphs = toParagraphs(source.text)
  const written = paragraphs.map((paragraph, index): PlainBlock => {
    const piece = copyOf(paragraph, source.text)
    // A paragraph has words on every line, so it always makes a block.
    const span = clean.writeBlock([piece]) ?? { start: 0, end: 0 }
    return { block: { ...describe(paragraph, index), span }, words: piece.text, paragraph }
  })
  const [first] = written
  const title = first?.block.kind === 'heading' ? first.words.replace(/\s+/g, ' ') : undefined
  return assemble({
    source,
    tree: toTree(source.text, written),
    clean,
    blocks: written.map(({ block }) => block),
    mediaType: 'text/plain',
    format: { name: 'plain-text', version: '1' },
    meta: title === undefined ? {} : { title },
  })
}

function copyOf({ start, end }: PlainParagraph, text: string): Piece {
  return { text: text.slice(start, end), sourceStart: start, sourceEnd: end, kind: 'copy' }
}

function describe(paragraph: PlainParagraph, index: number): Omit<Block, 'span'> {
  const { kind, marker, depth, leadIn } = paragraph
  if (kind === 'heading') return { kind, level: index === 0 ? 1 : 2 }
  if (!marker) return { kind }
  const item = { ordered: marker.ordered, label: marker.label, depth }
  return { kind, item, ...(leadIn !== undefined && { leadIn }) }
}
