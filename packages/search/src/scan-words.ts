/** What is found in a text, in order. */
export interface WordVisitor {
  /** A word of ASCII letters and digits alone: where it stands, and the {@link startOfHash} of its lower-case form. */
  plain(start: number, end: number, hash: number): unknown
  /** A piece of the text that holds other letters, marks or apostrophes: its words are found by their rules. */
  other(piece: string): unknown
}

/**
 * Find the words of a text. Nearly all of them are plain ASCII and need no regular expression and no string of their
 * own. What is none goes on to the next white space: no word goes over it, whatever its script. O(n).
 */
export function scanWords(text: string, visitor: WordVisitor): void {
  let start = -1
  let hash = startOfHash
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : space
    const folded = code < 128 ? (foldedAscii[code] ?? 0) : other
    if (folded > other) {
      if (start < 0) start = at
      hash = Math.imul(hash ^ folded, hashPrime)
      continue
    }
    if (folded === other) {
      const from = start < 0 ? at : start
      at = endOfPiece(text, at)
      visitor.other(text.slice(from, at))
    } else if (start >= 0) visitor.plain(start, at, hash >>> 0)
    start = -1
    hash = startOfHash
  }
}

/** The lower-case form of an ASCII letter or digit; 0 for what ends a word, 1 for what needs other rules. */
export const foldedAscii: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[a-z0-9]/i.test(character)) return character.toLowerCase().charCodeAt(0)
  return character === "'" ? 1 : 0
})

/** FNV-1a, 32 bits. */
const startOfHash = 0x811c9dc5
const hashPrime = 0x01000193

const other = 1
const space = 0x20

/** The next ASCII white space, or the end. */
function endOfPiece(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === space || (code >= 9 && code <= 13)) return at
  }
  return text.length
}
