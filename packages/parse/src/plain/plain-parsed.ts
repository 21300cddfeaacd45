import type { Block, Parsed } from '@claimtrail/model'
import { createCleanText, type Piece } from '../clean-text.ts'
import type { SourceText } from '../decode.ts'
import { assemble } from '../parsed.ts'
import { type PlainParagraph, toParagraphs } from './paragraphs.ts'
import { plainFormat } from './plain-format.ts'
import { type PlainBlock, toTree } from './plain-tree.ts'

/**
 * Take a decoded plain text apart. Every paragraph is copied as it stands, its inner line ends included; page
 * furniture that interrupts one comes behind it.
 */
export function plainParsed(source: SourceText): Parsed {
  const clean = createCleanText()
  const paragraphs = toParagraphs(source.text)
  const written = paragraphs.map((paragraph, index): PlainBlock => {
    const pieces = paragraph.pieces.map(
      ({ start, end }): Piece => ({
        text: source.text.slice(start, end),
        sourceStart: start,
        sourceEnd: end,
        kind: 'copy',
      }),
    )
    // A paragraph has words on every line, so it always makes a block.
    const span = clean.writeBlock(pieces) ?? { start: 0, end: 0 }
    return { block: { ...describe(paragraph, index), span }, pieces }
  })
  const title = titleOf(written)
  return assemble({
    source,
    tree: toTree(source.text, written),
    clean,
    blocks: written.map(({ block }) => block),
    mediaType: 'text/plain',
    format: plainFormat,
    meta: title === undefined ? {} : { title },
  })
}

function titleOf(written: readonly PlainBlock[]): string | undefined {
  const [first] = written
  if (first?.block.kind !== 'heading') return undefined
  return first.pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
}

function describe(paragraph: PlainParagraph, index: number): Omit<Block, 'span'> {
  const { kind, marker, depth, leadIn } = paragraph
  if (kind === 'heading') return { kind, level: index === 0 ? 1 : 2 }
  if (!marker) return { kind }
  const item = { ordered: marker.ordered, label: marker.label, depth }
  return { kind, item, ...(leadIn !== undefined && { leadIn }) }
}
