/** A word of a text: its folded form and where it stands, in UTF-16 code units of the text. */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Scripts that write no spaces between words: each of their characters counts as a word. */
const unspacedScripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const runPattern = /(?:[\p{L}\p{N}\p{M}]|(?<=[\p{L}\p{N}\p{M}])['’ʼ＇](?=[\p{L}\p{N}\p{M}]))+/gu
const unspacedPattern = new RegExp(`[${unspacedScripts}]`, 'u')
const piecePattern = new RegExp(
  `[${unspacedScripts}]\\p{M}*|(?:(?![${unspacedScripts}])[\\s\\S])+`,
  'gu',
)

/** Letters that NFKD leaves whole and that people type without their stroke or tie. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}

/** The words of a text in order; they do not overlap. O(n). */
export function findWords(text: string): readonly Word[] {
  const words: Word[] = []
  for (const run of text.matchAll(runPattern)) {
    for (const piece of piecesOf(run[0])) {
      const start = run.index + piece.start
      const word = fold(piece.text)
      if (word !== '') words.push({ word, start, end: start + piece.text.length })
    }
  }
  return words
}

/** The stretches of letters, digits and inner apostrophes of a text as they stand, for callers that remember what they fold to. */
export function findRuns(text: string): readonly string[] {
  return text.match(runPattern) ?? []
}

/** The folded words of one run of {@link findRuns}: one, or one a character in scripts without spaces. */
export function wordsOfRun(run: string): readonly string[] {
  return piecesOf(run)
    .map(({ text }) => fold(text))
    .filter((word) => word !== '')
}

/**
 * The form in which words are compared: lower case, NFKD, without marks, without apostrophes and a possessive
 * `'s`. "Ødegård’s" and "odegard" are one word. Folding what is folded changes nothing.
 */
function fold(run: string): string {
  if (/^[a-z0-9]+$/.test(run)) return run
  return run
    .replace(/['’ʼ＇][sS]$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/[ßæœøłđðþıς]/g, (letter) => plainLetters[letter] ?? letter)
}

function piecesOf(run: string): readonly { readonly text: string; readonly start: number }[] {
  if (!unspacedPattern.test(run)) return [{ text: run, start: 0 }]
  return [...run.matchAll(piecePattern)].map((piece) => ({ text: piece[0], start: piece.index }))
}
