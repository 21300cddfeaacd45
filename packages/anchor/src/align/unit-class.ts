/** What a UTF-16 code unit does to tokens. */
export const unitClass = {
  /** Goes on with a word: letters, digits, marks, surrogates. */
  word: 1,
  /** A word of its own: letters of scripts that put no space between words. */
  single: 2,
  /** A token of its own: punctuation, symbols, controls. */
  sign: 3,
  /** Parts tokens. */
  space: 4,
  /** As if it were not there: markup, joiners, the soft hyphen. */
  skipped: 5,
} as const

/** One of {@link unitClass}. */
export type UnitClass = (typeof unitClass)[keyof typeof unitClass]

/** Tells the class of a code unit. */
export type UnitClassifier = (unit: number) => number

/** A classifier that looks at each unit once; its table is its own, so that nothing is shared. */
export function unitClassifier(): UnitClassifier {
  const known = new Uint8Array(0x1_00_00)
  return (unit) => {
    const seen = known[unit]
    if (seen) return seen
    const found = classify(unit)
    known[unit] = found
    return found
  }
}

/** ZWNJ and ZWJ, the soft hyphen, and what Markdown puts around words. */
const skipped = new Set([...'*_`#\\|>~\u00ad\u200c\u200d'].map((sign) => sign.charCodeAt(0)))

/** White space, and what takes no room between words: zero-width space, word joiner, byte order mark. */
const space = /[\s\u200b\u2060\ufeff]/

/** Chinese, Japanese, and the South-East Asian scripts that write words without a space. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function classify(unit: number): UnitClass {
  const character = String.fromCharCode(unit)
  if (skipped.has(unit)) return unitClass.skipped
  if (space.test(character)) return unitClass.space
  if (unit >= 0xd800 && unit <= 0xdfff) return unitClass.word
  if (unspaced.test(character)) return unitClass.single
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? unitClass.word : unitClass.sign
}
