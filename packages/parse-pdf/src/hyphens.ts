import type { Line } from './lines.ts'

/** Characters that stand for a line's last hyphen and line feed, in the middle of a word. */
export type Joint = '' | '-'

/** How a document writes its words: what decides about hyphens at line ends. */
export interface Spellings {
  /** Words with a hyphen inside a line. */
  readonly hyphenated: ReadonlySet<string>
  readonly whole: ReadonlySet<string>
  /** Whether lines end in the middle of words that have no hyphen. */
  readonly cutsWords: boolean
  /** Whether U+2010 only stands at line ends: a program put it there. */
  readonly isMachineHyphen: boolean
  /** Whether long dashes touch the words beside them. */
  readonly hasTightDashes: boolean
}

/** First and last parts that English joins with a hyphen, wherever the line ends. */
const firstParts: ReadonlySet<string> = new Set(
  `all anti cease counter cross ex far full half hard high ill inter large long low mid multi near newly non north
  one post pre pro quasi re self semi short single small so south sub third three two vice well`.split(
    /\s+/,
  ),
)
const lastParts: ReadonlySet<string> = new Set(
  'based building by called free fire general in keeping led level line making off old on party range related scale sized term up wide'.split(
    ' ',
  ),
)

/** Joined words that must be found whole, of all lines that end in a hyphen, before a document is said to cut words. */
const cutShare = 0.1

/** Lines that end in a hyphen before their number tells anything. */
const fewestEnds = 4

/** So many times more hyphens at line ends than hyphens inside lines explain are a program's. */
const mostByChance = 3

/** Collect the words of a document. Linear. */
export function findSpellings(lines: readonly Line[]): Spellings {
  const hyphenated = new Set<string>()
  const whole = new Set<string>()
  let [hyphens, words] = [0, 0]
  for (const { text } of lines) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:[-\u2010]\p{L}+){0,5}/gu)) {
      words += 1
      if (/[-\u2010]/.test(word)) {
        hyphens += 1
        hyphenated.add(word.replaceAll('\u2010', '-'))
      } else whole.add(word)
    }
  }
  const ends = lines.flatMap(
    (line, index) => cutWord(line.text, lines[index + 1]?.text ?? '') ?? [],
  )
  const found = ends.filter(({ first, second }) => whole.has(first + second)).length
  const byChance = (hyphens * lines.length) / Math.max(1, words)
  const cutsWords =
    ends.length < fewestEnds ||
    found >= ends.length * cutShare ||
    ends.length > mostByChance * byChance
  return {
    hyphenated,
    whole,
    cutsWords,
    isMachineHyphen: !lines.some(({ text }) => /\p{L}\u2010\p{L}/u.test(text)),
    hasTightDashes: lines.some(({ text }) => /\p{L}\u2014/u.test(text)),
  }
}

/**
 * How a line's last hyphen reads when another line follows: kept where the document writes the word so inside a line,
 * dropped where it only parts syllables. `undefined` when the line does not end in the middle of a word.
 */
export function readLineEnd(line: string, next: string, spellings: Spellings): Joint | undefined {
  const hyphen = /[\p{L}\d]([-\u2010\u00ad])$/u.exec(line.slice(-3))?.[1]
  if (hyphen === undefined || !/^[\p{L}\d]/u.test(next)) return undefined
  if (hyphen === '\u00ad' || (hyphen === '\u2010' && spellings.isMachineHyphen)) return ''
  const word = cutWord(line, next)
  return word && !isHyphenated(word, spellings) ? '' : '-'
}

/** Whether a line goes on in the next without a space: at a dash between figures, or one that touches its words. */
export function isTightEnd(line: string, next: string, { hasTightDashes }: Spellings): boolean {
  if (/\d\u2013$/.test(line.slice(-2))) return /^\d/.test(next)
  if (!hasTightDashes) return false
  return /[\p{L}\d]\u2014$/u.test(line.slice(-2)) || /^\u2014(?:[\p{L}\d]|$)/u.test(next)
}

interface CutWord {
  readonly first: string
  readonly second: string
}

/** The two parts of a word that a line end cuts. Capitals and digits only follow a hyphen that somebody wrote. */
function cutWord(line: string, next: string): CutWord | undefined {
  const first = /([\p{L}-]*\p{L})[-\u2010]$/u.exec(line.slice(-60))?.[1]
  const second = /^\p{Ll}[\p{L}-]*/u.exec(next.slice(0, 60))?.[0]
  if (first === undefined || second === undefined) return undefined
  return { first: first.toLowerCase(), second: second.toLowerCase() }
}

function isHyphenated({ first, second }: CutWord, spellings: Spellings): boolean {
  const { hyphenated, whole, cutsWords } = spellings
  if (hyphenated.has(`${first}-${second}`)) return true
  if (whole.has(first + second)) return false
  if (!cutsWords || first.includes('-')) return true
  return firstParts.has(first) || lastParts.has(second) || (whole.has(first) && whole.has(second))
}
