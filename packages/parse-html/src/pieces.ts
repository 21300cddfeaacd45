import type { Piece } from '@claimtrail/parse/format-kit'

/** A piece of a line. A break is a line end that stays one whatever happens to white space. */
export interface Inline extends Piece {
  readonly isBreak?: true
}

/** Add a piece, growing the last one when both copy and touch. An empty one stands for nothing, unless it calls a note. */
export function addPiece(pieces: Inline[], piece: Inline): void {
  if (piece.text === '' && piece.call === undefined) return
  const last = pieces.at(-1)
  const touches =
    last?.kind === 'copy' &&
    piece.kind === 'copy' &&
    last.call === undefined &&
    last.sourceEnd === piece.sourceStart
  if (touches) {
    const text = last.text + piece.text
    pieces[pieces.length - 1] = { ...last, text, sourceEnd: piece.sourceEnd }
  } else pieces.push(piece)
}

/** Cut a copy behind each of some offsets; other pieces are atoms and stay whole. */
export function cutPiece(piece: Inline, offsets: readonly number[]): readonly Inline[] {
  if (piece.kind !== 'copy') return [piece]
  const ends = [...offsets, piece.text.length]
  return ends.flatMap((end, index) => {
    const start = ends[index - 1] ?? 0
    if (end <= start) return []
    const { sourceStart } = piece
    const text = piece.text.slice(start, end)
    return [{ ...piece, text, sourceStart: sourceStart + start, sourceEnd: sourceStart + end }]
  })
}
