import { addPiece, cutPiece, type Inline } from './pieces.ts'

/** White space that is not a single space inside a text, and soft hyphens, which show themselves at line ends only. */
const special = /[ \t\n\f\r]{2,}|[\t\n\f\r]|^ | $|\u00ad+/g

const onlySpace = /^[ \t\n\f\r]+$/

/**
 * Collapse white space as CSS does: a run, also across tags, is one space; none stands beside a break. Soft hyphens
 * vanish. Linear.
 */
export function collapseWhiteSpace(pieces: readonly Inline[]): readonly Inline[] {
  const collapsed: Inline[] = []
  let afterSpace = true
  for (const piece of pieces.flatMap(cutAtSpecial)) {
    const isSpace = !piece.isBreak && onlySpace.test(piece.text)
    if (piece.isBreak && collapsed.at(-1)?.text === ' ') collapsed.pop()
    if (isSpace && afterSpace) continue
    collapsed.push(isSpace ? toSpace(piece) : piece)
    if (piece.text !== '') afterSpace = isSpace || piece.isBreak === true
  }
  const merged: Inline[] = []
  for (const piece of collapsed) addPiece(merged, piece)
  return merged
}

/** The paragraphs of a run of text: a line with nothing on it parts two. Linear. */
export function splitAtBlankLines(pieces: readonly Inline[]): readonly (readonly Inline[])[] {
  const paragraphs: Inline[][] = [[]]
  let line: Inline[] = []
  const endLine = (): void => {
    const isBlank = line.every(({ text }) => text.trim() === '')
    if (isBlank) paragraphs.push(line)
    else paragraphs.at(-1)?.push(...line)
    line = []
  }
  for (const piece of pieces.flatMap(cutAtLineEnds)) {
    line.push(piece)
    if (piece.text.endsWith('\n')) endLine()
  }
  endLine()
  return paragraphs
}

function cutAtSpecial(piece: Inline): readonly Inline[] {
  if (piece.isBreak) return [piece]
  if (piece.kind !== 'copy') {
    return [{ ...piece, text: piece.text.replace(/\u00ad/g, '').replace(/[ \t\n\f\r]+/g, ' ') }]
  }
  const edges = [...piece.text.matchAll(special)].flatMap(({ 0: run, index }) => [
    index,
    index + run.length,
  ])
  return cutPiece(piece, edges).filter(({ text }) => !text.startsWith('\u00ad'))
}

function toSpace(piece: Inline): Inline {
  return piece.text === ' ' ? piece : { ...piece, text: ' ', kind: 'replaced' }
}

function cutAtLineEnds(piece: Inline): readonly Inline[] {
  const ends = [...piece.text.matchAll(/\n/g)].map(({ index }) => index + 1)
  return cutPiece(piece, ends)
}
