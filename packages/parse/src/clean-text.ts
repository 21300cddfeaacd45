import type { Segment, SegmentKind, Span } from '@claimtrail/text'

/** A stretch of a block's clean text and the source that it stands for. An empty one only marks a footnote call. */
export interface Piece {
  readonly text: string
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly kind: SegmentKind
  /** Identifier of the footnote called here. */
  readonly call?: string
}

/** The clean text of a document while its blocks are written, one after the other. */
export interface CleanText {
  /** The span of the new block; `undefined`, and nothing written, when it holds white space only. */
  writeBlock(pieces: readonly Piece[]): Span | undefined
  /** Clean offset of the first call of each footnote, by identifier. */
  readonly calls: ReadonlyMap<string, number>
  readonly segments: readonly Segment[]
  toString(): string
}

/** What parts two blocks: nothing in the source stands for it. */
const blockSeparator = '\n\n'

/** NUL and surrogates without their other half: no store can keep them. */
const unusable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Characters that no store can keep, as U+FFFD. */
export function toUsable(text: string): string {
  return text.replace(unusable, '\ufffd')
}

/** How many unusable characters a text has, and where the first one is. */
export function findUnusable(text: string): { readonly count: number; readonly first: number } {
  return { count: text.match(unusable)?.length ?? 0, first: text.search(unusable) }
}

/** Start a clean text. Every block costs its length; blocks are joined by one blank line that no segment covers. */
export function createCleanText(): CleanText {
  const parts: string[] = []
  const segments: Segment[] = []
  const calls = new Map<string, number>()
  let length = 0
  const write = ({ text, kind, sourceStart, sourceEnd, call }: Piece): void => {
    if (call !== undefined && !calls.has(call)) calls.set(call, length)
    if (text === '') return
    addSegment(segments, { start: length, end: length + text.length, sourceStart, sourceEnd, kind })
    parts.push(text)
    length += text.length
  }
  return {
    calls,
    segments,
    toString: () => parts.join(''),
    writeBlock(pieces) {
      const block = trimEdges(withoutBlankLines(pieces.flatMap(usablePieces)))
      if (block.every((piece) => piece.text === '')) return undefined
      if (length > 0) parts.push(blockSeparator)
      length += length > 0 ? blockSeparator.length : 0
      const start = length
      for (const piece of block) write(piece)
      return { start, end: length }
    },
  }
}

/** Add a segment, growing the last one when both copy and touch. */
export function addSegment(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1)
  const touches =
    last?.kind === 'copy' &&
    segment.kind === 'copy' &&
    last.end === segment.start &&
    last.sourceEnd === segment.sourceStart
  if (touches) {
    segments[segments.length - 1] = { ...last, end: segment.end, sourceEnd: segment.sourceEnd }
  } else segments.push(segment)
}

function usablePieces(piece: Piece): readonly Piece[] {
  return cutOut(piece, unusable, () => '\ufffd')
}

/**
 * Turn a line end into a space where the line before it is blank, so that a blank line always means a new block:
 * a line that holds nothing but a tag, a footnote call or an entity would else become one.
 */
function withoutBlankLines(pieces: readonly Piece[]): readonly Piece[] {
  let lineIsBlank = true
  return pieces.flatMap((piece) => {
    let from = 0
    const cut = cutOut(piece, /\r\n?|\n/g, (lineEnd, offset) => {
      lineIsBlank &&= isBlank(piece.text.slice(from, offset))
      from = offset + lineEnd.length
      if (lineIsBlank) return ' '
      lineIsBlank = true
      return undefined
    })
    lineIsBlank &&= isBlank(piece.text.slice(from))
    return cut
  })
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

/**
 * Replace the matches of a pattern. In a copy each replaced match becomes a piece of its own; any other piece is one atom
 * and keeps its source. A match stays as it is when `replacement` returns `undefined`.
 */
function cutOut(
  piece: Piece,
  pattern: RegExp,
  replacement: (match: string, offset: number) => string | undefined,
): readonly Piece[] {
  if (piece.kind !== 'copy') {
    return [
      {
        ...piece,
        text: piece.text.replace(pattern, (match, at) => replacement(match, at) ?? match),
      },
    ]
  }
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: match, index } of piece.text.matchAll(pattern)) {
    const text = replacement(match, index)
    if (text === undefined) continue
    const sourceStart = piece.sourceStart + index
    const sourceEnd = sourceStart + match.length
    pieces.push(slicePiece(piece, from, index), { text, sourceStart, sourceEnd, kind: 'replaced' })
    from = index + match.length
  }
  return from === 0 ? [piece] : [...pieces, slicePiece(piece, from, piece.text.length)]
}

/** White space at the edges of a block belongs to no sentence and so to no segment. */
function trimEdges(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece) => !isBlank(piece.text))
  const last = pieces.findLastIndex((piece) => !isBlank(piece.text))
  return pieces.map((piece, index) => {
    const { length } = piece.text
    const from = index < first ? length : index > first ? 0 : length - piece.text.trimStart().length
    const to = index > last ? 0 : index < last ? length : piece.text.trimEnd().length
    return slicePiece(piece, from, Math.max(from, to))
  })
}

/** Part of a piece. Only a copy knows where in its source a part stands. */
function slicePiece(piece: Piece, from: number, to: number): Piece {
  if (from === 0 && to === piece.text.length) return piece
  const text = piece.text.slice(from, to)
  if (piece.kind !== 'copy') return { ...piece, text }
  return {
    ...piece,
    text,
    sourceStart: piece.sourceStart + from,
    sourceEnd: piece.sourceStart + to,
  }
}
