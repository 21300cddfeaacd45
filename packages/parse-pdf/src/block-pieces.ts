import type { Piece } from '@claimtrail/parse/format-kit'
import { readLineEnd, type Spellings } from './hyphens.ts'
import type { Line, LinePiece } from './lines.ts'

/** Join lines to the pieces of one block; `calls` tells which raised marks call a footnote, by its id. */
export function toPieces(
  lines: readonly Line[],
  spellings: Spellings,
  calls: (page: number, mark: string) => string | undefined,
): readonly Piece[] {
  return lines.flatMap((line, index) => {
    const pieces = line.pieces.map((piece) => readMark(piece, line.page, calls))
    const next = lines[index + 1]
    return (next ? withLineEnd(pieces, line, next, spellings) : pieces).flatMap(withoutSoftHyphens)
  })
}

function readMark(
  { mark, ...piece }: LinePiece,
  page: number,
  calls: (page: number, mark: string) => string | undefined,
): Piece {
  const call = mark === undefined ? undefined : calls(page, mark)
  return call === undefined ? piece : { ...piece, text: '', kind: 'replaced', call }
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
    return [
      ...pieces,
      { text: ' ', sourceStart: sourceEnd, sourceEnd: sourceEnd + 1, kind: 'replaced' },
    ]
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
