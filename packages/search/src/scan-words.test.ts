import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildIndex } from './index-builder.ts'
import { PlainWords } from './plain-words.ts'
import { foldedAscii, scanWords } from './scan-words.ts'
import { documentsOf } from './search-index.ts'
import { findWords } from './words.ts'

/** What words are made of, and what comes between them, in every neighbourhood. */
const pieces = fc.constantFrom(
  ...['a', 'B', '7', 'ferry', "'", '’', "'s", 'é', 'e\u0301', '\u0301', 'ß', 'ﬁ', '和', 'ไ', '😀'],
  ...['-', ' ', '\n', '\t', '\u00a0', '\u2028', '.', '_', '\0', '\ud800', 'İ', '٣', '$', '/'],
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 20 }).map((some) => some.join('')),
  fc.string({ unit: 'binary' }),
)

test('an index holds the very words that reading the text gives, whatever stands beside what', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const name = { kind: 'sentence', source: 's', index: 0 } as const
      const { terms } = buildIndex([{ name, texts: [text], actors: [], dates: [] }])
      const words = new Set(findWords(text).map(({ word }) => word))
      expect(new Set(terms.filter((term) => !term.startsWith(':')))).toEqual(words)
    }),
    { numRuns: 2_000 },
  )
})

test('plain words stand where they are said to, and nothing of the text is passed over', () => {
  const text = "Norland's ferry, the 2nd (of 3): open/closed_since 1998é now"
  const found: string[] = []
  scanWords(text, {
    plain: (start, end) => found.push(text.slice(start, end)),
    other: (piece) => found.push(`<${piece}>`),
  })
  expect(found.join(' ')).toBe("<Norland's> ferry the 2nd of 3 open closed since <1998é> now")
})

test('of very many words each is found again, also when all of them have one hash', () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `w${index.toString(36)}`)
  const sentences = words.map((text, index) => ({
    name: { kind: 'sentence', source: 's', index } as const,
    texts: [`${text} ${text.toUpperCase()}`],
    actors: [],
    dates: [],
  }))
  const index = buildIndex(sentences)
  for (const [at, word] of words.entries()) expect([...documentsOf(index, word)]).toEqual([at])
  const numbers = new Map<string, number>()
  const plain = new PlainWords((word) => {
    numbers.set(word, numbers.get(word) ?? numbers.size)
    return numbers.get(word) ?? -1
  })
  const asked = () => words.map((word) => plain.numberAt(word, 0, word.length, 7))
  expect(asked()).toEqual([...words.keys()])
  expect(asked()).toEqual([...words.keys()])
})

test('letters are folded as strings are', () => {
  for (const [code, folded] of foldedAscii.entries()) {
    if (folded > 1) {
      expect(String.fromCharCode(folded)).toBe(String.fromCharCode(code).toLowerCase())
    }
  }
})
