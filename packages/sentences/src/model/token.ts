import { CharClass } from '../char-class.ts'
import { longestLook } from '../words.ts'
import { mix, modelClassAt } from './hash.ts'

/** A token beside a candidate; read again for each one, so that none is made for any. */
export interface Token {
  /** Hash of its characters, marks at its outer edge left out. */
  word: number
  /** Hash of its classes, runs of one class counted as one or more. */
  shape: number
  /** Where it starts when read back, ends when read ahead, without the marks at that edge. */
  edge: number
  /** The same with those marks. */
  rawEdge: number
}

/** A token to read into. */
export function createToken(): Token {
  return { word: 0, shape: 0, edge: 0, rawEdge: 0 }
}

/** Read the token before `end`, last character first, in small letters; opening marks are left out. */
export function readBack(text: string, end: number, limit: number, into: Token): void {
  const lowest = Math.max(limit, end - longestLook)
  start(into, end)
  let word = 0x811c9dc5
  let shape = 0
  let before = -1
  let last = -1
  let offset = end
  while (offset > lowest) {
    const kind = modelClassAt(text, offset - 1)
    if (kind === CharClass.space || kind === CharClass.lineEnd) break
    offset -= 1
    word = mix(word, toLower(text.charCodeAt(offset)))
    shape = mixShape(shape, before, last, kind)
    before = last
    last = kind
    if (kind !== CharClass.opener && kind !== CharClass.quote) keep(into, word, shape, offset)
  }
  into.rawEdge = offset
}

/** Read the token from `from` on; final marks are left out. `fold` takes capitals for small letters. */
export function readAhead(
  text: string,
  from: number,
  limit: number,
  fold: boolean,
  into: Token,
): void {
  const furthest = Math.min(limit, from + longestLook)
  start(into, from)
  let word = 0x811c9dc5
  let shape = 0
  let before = -1
  let last = -1
  let offset = from
  while (offset < furthest) {
    const kind = modelClassAt(text, offset)
    if (kind === CharClass.space || kind === CharClass.lineEnd) break
    const unit = text.charCodeAt(offset)
    offset += 1
    word = mix(word, fold ? toLower(unit) : unit)
    shape = mixShape(shape, before, last, kind)
    before = last
    last = kind
    if (!isFinal(kind)) keep(into, word, shape, offset)
  }
  into.rawEdge = offset
}

function start(into: Token, edge: number): void {
  keep(into, 0, 0, edge)
}

function keep(into: Token, word: number, shape: number, edge: number): void {
  into.word = word
  into.shape = shape
  into.edge = edge
}

/** A class counts once, and once more when it is repeated: by the two classes before it. */
function mixShape(shape: number, before: number, last: number, kind: number): number {
  if (kind !== last) return mix(shape, kind + 1)
  return before === last ? shape : mix(shape, kind + 101)
}

function toLower(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit + 32
  return unit === 0x2019 ? 39 : unit
}

function isFinal(kind: number): boolean {
  const isMark = kind === CharClass.terminator || kind === CharClass.closer
  return isMark || kind === CharClass.quote || (kind >= 11 && kind <= 13)
}
