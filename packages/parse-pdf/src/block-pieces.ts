import type { Piece } from '@claimtrail/parse/format-kit'
import { isTightEnd, readLineEnd, type Spellings } from './hyphens.ts'
import type { Line, LinePiece } from './lines.ts'

/** Join lines to the pieces of one block; `calls` tells which raised marks call a footnote, by its id. */
export function toPieces(
  lines: readonly Line[],
  spellings: Spellings,
  calls: (page: number, mark: string) => string | undefined,
): readonly Piece[] {
  return lines.flatMap((line, index) => {
    const pieces = line.pieces.map((piece, at) =>
      readMark(piece, line.pieces[at - 1], (mark) => calls(line.page, mark)),
    )
    const next = lines[index + 1]
    return (next ? withLineEnd(pieces, line, next, spellings) : pieces)
      .flatMap(withoutSoftHyphens)
      .flatMap(inReadingOrder)
  })
}

function readMark(
  { mark, ...piece }: LinePiece,
  before: LinePiece | undefined,
  calls: (mark: string) => string | undefined,
): Piece {
  if (mark === undefined) return piece
  const call = calls(mark)
  // Raised behind a stop it can be nothing but a call, of a note that stands elsewhere.
  if (call === undefined && !/[.,;:!?)\]"'”’»]$/.test(before?.text ?? '')) return piece
  return { ...piece, text: '', kind: 'replaced', ...(call !== undefined && { call }) }
}

/** The page's layout told that the paragraph goes on, so the line end is a space: nobody need ask it again. */
function withLineEnd(
  pieces: readonly Piece[],
  line: Line,
  next: Line,
  spellings: Spellings,
): readonly Piece[] {
  const { sourceEnd } = line
  const joint = readLineEnd(line.text, next.text, spellings)
  const last = pieces.at(-1)
  if (joint === undefined || !last?.text) {
    const text = isTightEnd(line.text, next.text, spellings) ? '' : ' '
    return [...pieces, { text, sourceStart: sourceEnd, sourceEnd: sourceEnd + 1, kind: 'replaced' }]
  }
  const cut = last.sourceEnd - 1
  const whole = { ...last, text: last.text.slice(0, -1), sourceEnd: cut }
  const hyphen: Piece = {
    text: joint,
    sourceStart: cut,
    sourceEnd: sourceEnd + 1,
    kind: 'replaced',
  }
  return [...pieces.slice(0, -1), whole, hyphen]
}

/** A soft hyphen inside a line is an offer that nobody took. */
function withoutSoftHyphens(piece: Piece): readonly Piece[] {
  if (piece.kind !== 'copy' || !piece.text.includes('\u00ad')) return [piece]
  let start = piece.sourceStart
  return piece.text.split('\u00ad').map((text): Piece => {
    const part = { ...piece, text, sourceStart: start, sourceEnd: start + text.length }
    start = part.sourceEnd + 1
    return part
  })
}

/** Shaped Arabic letters; words of them, and of the plain ones between them. */
const shaped = /[\ufb50-\ufdff\ufe70-\ufefc]/u
const arabic = /[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]+/gu

/** Shaped Arabic letters come as they are drawn, from left to right: a reader, and a search, want plain ones in order. */
function inReadingOrder(piece: Piece): readonly Piece[] {
  if (piece.kind !== 'copy' || !shaped.test(piece.text)) return [piece]
  const pieces: Piece[] = []
  let from = 0
  const copy = (start: number, end: number): Piece => ({
    ...piece,
    text: piece.text.slice(start, end),
    sourceStart: piece.sourceStart + start,
    sourceEnd: piece.sourceStart + end,
  })
  for (const { 0: word, index } of piece.text.matchAll(arabic)) {
    if (!shaped.test(word)) continue
    const end = index + word.length
    const text = [...word].reverse().join('').normalize('NFKC')
    pieces.push(copy(from, index), { ...copy(index, end), text, kind: 'replaced' })
    from = end
  }
  return [...pieces, copy(from, piece.text.length)]
}
