import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** A character reference in a source: what it reads, and where it ends. */
export interface Reference {
  readonly text: string
  readonly end: number
}

/** C1 controls written as references mean the windows-1252 characters; `\0` where that has none. */
const c1 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

const numeric = /&#(?:x([0-9a-f]+)|(\d+));?/iy
const named = /&([a-z][a-z0-9]{1,31})(;?)/iy

/**
 * Read the reference at an `&` as HTML does, with or without a semicolon. Names can be cut short (`&notit;` reads
 * `¬it;`), so `fits` says which reading agrees with the value that a parser found.
 */
export function readReference(
  source: string,
  start: number,
  fits: (text: string) => boolean,
): Reference | undefined {
  const number = matchAt(numeric, source, start)
  if (number) {
    const [whole, hex, decimal] = number
    const text = fromCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
    return fits(text) ? { text, end: start + whole.length } : undefined
  }
  const [, name = '', semicolon = ''] = matchAt(named, source, start) ?? []
  for (let length = name.length; length > 1; length -= 1) {
    const text = decodeNamedCharacterReference(name.slice(0, length))
    if (text === false || !fits(text)) continue
    const isWhole = length === name.length && semicolon !== ''
    return { text, end: start + 1 + length + (isWhole ? 1 : 0) }
  }
  return undefined
}

function matchAt(pattern: RegExp, source: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(source)
}

function fromCode(code: number): string {
  const mapped = code >= 0x80 && code <= 0x9f ? c1.charAt(code - 0x80) : ''
  if (mapped !== '' && mapped !== '\0') return mapped
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return code === 0 || code > 0x10ffff || isSurrogate ? '\ufffd' : String.fromCodePoint(code)
}
