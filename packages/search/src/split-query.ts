import type { QueryPiece } from './query.ts'

const opening = '"“”„«»'

/** The pieces of a query: words, `"phrases"`, `field:value` and `field:"a value"`, between white space. O(n). */
export function splitQuery(text: string): readonly QueryPiece[] {
  const pieces: QueryPiece[] = []
  let at = skipSpace(text, 0)
  while (at < text.length) {
    const piece = readPiece(text, at)
    pieces.push(piece)
    at = skipSpace(text, piece.span.end)
  }
  return pieces
}

function readPiece(text: string, start: number): QueryPiece {
  const field = /^([a-z]{2,20}):/i.exec(text.slice(start, start + 24))
  const from = start + (field?.[0].length ?? 0)
  const name = field?.[1] === undefined ? {} : { field: field[1].toLowerCase() }
  return { ...name, ...readValue(text, from, start) }
}

function readValue(text: string, from: number, start: number): Omit<QueryPiece, 'field'> {
  if (!isMark(text, from)) {
    let end = from
    while (end < text.length && !isSpace(text, end) && !isMark(text, end)) end += 1
    return { value: text.slice(from, end), isQuoted: false, isOpen: false, span: { start, end } }
  }
  let close = from + 1
  while (close < text.length && !isMark(text, close)) close += 1
  const value = text.slice(from + 1, close)
  const isOpen = close === text.length
  // A star right behind the closing mark belongs to the phrase: its last word may go on.
  const star = text[close + 1] === '*' ? 1 : 0
  const end = isOpen ? close : close + 1 + star
  return {
    value: value + (isOpen ? '' : '*'.repeat(star)),
    isQuoted: true,
    isOpen,
    span: { start, end },
  }
}

function isMark(text: string, at: number): boolean {
  return at < text.length && opening.includes(text.charAt(at))
}

function isSpace(text: string, at: number): boolean {
  return text.charAt(at).trim() === ''
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text, at)) at += 1
  return at
}
