import { at, type IntegerList, integerList } from './integers.ts'
import { type UnitClassifier, unitClass, unitClassifier } from './unit-class.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** The tokens of a text in order: where each starts and ends, and its number in the vocabulary of a pair of texts. */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly id: Int32Array
}

/** The tokens of two texts, numbered alike. */
export interface TokenPair {
  readonly before: Tokens
  readonly after: Tokens
  /** By number, what a token says: a word as much as four signs, which stand in any text. */
  readonly weights: Uint8Array
}

/**
 * Cut two texts into tokens: words, and every other visible sign by itself. A word that a line end cut in two
 * (`trans-⏎port`) is one token when it stands whole anywhere in either text.
 */
export function tokenPair(before: string, after: string): TokenPair {
  const vocabulary = createVocabulary()
  const classOf = unitClassifier()
  const [old, now] = [scan(before, vocabulary, classOf), scan(after, vocabulary, classOf)]
  return {
    before: joinHyphens(old, vocabulary),
    after: joinHyphens(now, vocabulary),
    weights: weigh([old, now], vocabulary.size(), classOf),
  }
}

const [wordWeight, signWeight] = [4, 1]

function weigh(texts: readonly Tokens[], size: number, classOf: UnitClassifier): Uint8Array {
  const weights = new Uint8Array(size).fill(wordWeight)
  for (const { text, start, id, count } of texts) {
    for (let index = 0; index < count; index += 1) {
      const isSign = classOf(text.charCodeAt(at(start, index))) === unitClass.sign
      if (isSign) weights[at(id, index)] = signWeight
    }
  }
  return weights
}

/** Words that are longer are taken letter by letter: a text without any break is one word otherwise. */
const longestWord = 64

interface Scanned extends Tokens {
  /** Indices of hyphens that stand between a word and a line end. */
  readonly hyphens: readonly number[]
}

function scan(text: string, vocabulary: Vocabulary, classOf: UnitClassifier): Scanned {
  const lists = { start: integerList(), end: integerList(), id: integerList() }
  const hyphens: number[] = []
  let count = 0
  const add = (start: number, end: number): void => {
    lists.start.push(start)
    lists.end.push(end)
    lists.id.push(vocabulary.idOf(text, start, end))
    count += 1
  }
  let offset = 0
  while (offset < text.length) {
    const kind = classOf(text.charCodeAt(offset))
    const end = kind === unitClass.word ? wordEnd(text, offset, classOf) : offset + 1
    if (kind === unitClass.word && end - offset > longestWord) {
      for (let from = offset; from < end; from = afterCharacter(text, from)) {
        add(from, afterCharacter(text, from))
      }
    } else if (kind === unitClass.sign) {
      if (isHyphenAtLineEnd(text, offset)) hyphens.push(count)
      const dots = text.startsWith('...', offset) ? 3 : 1
      add(offset, offset + dots)
      offset += dots
      continue
    } else if (kind < unitClass.sign) {
      add(offset, end)
    }
    offset = end
  }
  return { text, count, ...arrays(lists), hyphens }
}

type Lists = Readonly<Record<'start' | 'end' | 'id', IntegerList>>

function arrays({ start, end, id }: Lists): Pick<Tokens, 'start' | 'end' | 'id'> {
  return { start: start.toArray(), end: end.toArray(), id: id.toArray() }
}

/** Where a word ends; a soft hyphen between two letters does not end it. */
function wordEnd(text: string, start: number, classOf: UnitClassifier): number {
  let end = start + 1
  while (end < text.length) {
    if (classOf(text.charCodeAt(end)) === unitClass.word) end += 1
    else if (isJoined(text, end) && classOf(text.charCodeAt(end + 1)) === unitClass.word) end += 2
    else break
  }
  return end
}

const [softHyphen, highest] = [0xad, 0xdbff]

function isJoined(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return unit === softHyphen || unit === 0x200c || unit === 0x200d
}

/** The offset behind a character; a surrogate pair is one. */
function afterCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset)
  const next = text.charCodeAt(offset + 1)
  const isPair = unit >= 0xd800 && unit <= highest && next >= 0xdc00 && next <= 0xdfff
  return offset + (isPair ? 2 : 1)
}

function isHyphenAtLineEnd(text: string, offset: number): boolean {
  const sign = text.charAt(offset)
  if (sign !== '-' && sign !== '‐') return false
  const next = text.charAt(offset + 1)
  return next === '\n' || (next === '\r' && text.charAt(offset + 2) === '\n')
}

/** Join words at line ends when the joined word is known. */
function joinHyphens(tokens: Scanned, vocabulary: Vocabulary): Tokens {
  const joined = new Map<number, number>()
  for (const hyphen of tokens.hyphens) {
    const id = joinedId(tokens, hyphen, vocabulary)
    if (id >= 0) joined.set(hyphen, id)
  }
  if (joined.size === 0) return tokens
  const lists = { start: integerList(), end: integerList(), id: integerList() }
  for (let index = 0; index < tokens.count; index += 1) {
    const id = joined.get(index + 1)
    lists.start.push(at(tokens.start, index))
    lists.end.push(at(tokens.end, id === undefined ? index : index + 2))
    lists.id.push(id ?? at(tokens.id, index))
    if (id !== undefined) index += 2
  }
  const { start, end, id } = arrays(lists)
  return { text: tokens.text, count: start.length, start, end, id }
}

/** The number of the word that a hyphen cuts, or −1. */
function joinedId(
  { text, start, end, count }: Tokens,
  hyphen: number,
  vocabulary: Vocabulary,
): number {
  if (hyphen < 1 || hyphen + 1 >= count || at(end, hyphen - 1) !== at(start, hyphen)) return -1
  const between = text.slice(at(end, hyphen), at(start, hyphen + 1))
  if (!/^\r?\n[ \t]*$/.test(between)) return -1
  const left = text.slice(at(start, hyphen - 1), at(end, hyphen - 1))
  return vocabulary.find(left + text.slice(at(start, hyphen + 1), at(end, hyphen + 1)))
}
