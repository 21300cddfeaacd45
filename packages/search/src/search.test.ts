import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameOf, type SearchDocument } from './document.ts'
import { decodeIndex, encodeIndex } from './encode-index.ts'
import { findHits } from './find-phrase.ts'
import { buildIndex } from './index-builder.ts'
import { naiveSearch } from './naive-search.test.fixture.ts'
import { parseQuery } from './parse-query.ts'
import { documents, queries } from './sample-documents.test.fixture.ts'
import { search } from './search.ts'

const textsIn =
  (all: readonly SearchDocument[]) =>
  (document: number): readonly string[] =>
    all[document]?.texts ?? []

function sentences(...texts: readonly string[]): readonly SearchDocument[] {
  return texts.map((text, index) => ({
    name: { kind: 'sentence', source: 'accord', index },
    texts: [text],
    actors: [],
    dates: [],
  }))
}

test('a search finds what reading everything finds, also after a way through bytes', () => {
  fc.assert(
    fc.property(documents, queries, (all, text) => {
      const query = parseQuery(text)
      const index = buildIndex(all)
      const options = { textsOf: textsIn(all), limit: 100 }
      const expected = naiveSearch(all, query)
      expect(search(index, query, options)).toEqual({ total: expected.length, documents: expected })
      const again = decodeIndex(encodeIndex(index))
      if (!again) throw expect.unreachable()
      expect(search(again, query, options).documents).toEqual(expected)
    }),
    { numRuns: 400 },
  )
})

test('pages of a search join to the whole', () => {
  const all = sentences(...Array.from({ length: 25 }, () => 'the ferry'))
  const index = buildIndex(all)
  const query = parseQuery('ferry')
  const first = search(index, query, { limit: 10 })
  const second = search(index, query, { limit: 10, after: first.documents.at(-1) ?? -1 })
  const third = search(index, query, { limit: 10, after: second.documents.at(-1) ?? -1 })
  const found = [first, second, third].flatMap((page) => page.documents)
  expect(found).toEqual(all.map((_, number) => number))
  expect(third.total).toBe(25)
})

test('what is not wanted is neither found nor counted, and documents keep their names', () => {
  const claim: SearchDocument = {
    name: { kind: 'claim', source: 'accord', claim: 'c-1' },
    texts: ['open the ferry', 'a note'],
    actors: [],
    dates: [],
    type: 'commitment',
  }
  const index = buildIndex([...sentences('Norland shall open the ferry.'), claim])
  const onlyClaims = (document: number): boolean => nameOf(index.names, document)?.kind === 'claim'
  const found = search(index, parseQuery('ferry'), { isWanted: onlyClaims })
  expect(found).toEqual({ total: 1, documents: [1] })
  expect(nameOf(index.names, 1)).toEqual(claim.name)
  expect(nameOf(index.names, 2)).toBeUndefined()
})

test('a phrase does not run from one text of a claim into the next', () => {
  const claim: SearchDocument = {
    name: { kind: 'claim', source: 'accord', claim: 'c-1' },
    texts: ['open the ferry', 'by night'],
    actors: [],
    dates: [],
  }
  const options = { textsOf: () => claim.texts }
  expect(search(buildIndex([claim]), parseQuery('"ferry by"'), options).total).toBe(0)
  expect(search(buildIndex([claim]), parseQuery('"the ferry"'), options).total).toBe(1)
})

test('a prefix of a word does not reach the filters', () => {
  const [sentence] = sentences('the depot')
  if (!sentence) throw expect.unreachable()
  const index = buildIndex([{ ...sentence, actors: ['state/NOR'] }])
  expect(search(index, parseQuery('a*')).total).toBe(0)
  expect(search(index, parseQuery('"actor:state"')).total).toBe(0)
})

test('words of the prototype of objects are words', () => {
  const index = buildIndex(sentences('__proto__ constructor', 'toString'))
  expect(search(index, parseQuery('constructor')).documents).toEqual([0])
  expect(search(index, parseQuery('hasOwnProperty')).documents).toEqual([])
})

test('every hit is marked where it stands, and hits that touch are one', () => {
  const text = 'Ferry, ferry: Norland’s ferries open the dépôt.'
  const hits = findHits(parseQuery('ferr* "open the" the depot'), text)
  expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Ferry',
    'ferry',
    'ferries',
    'open the',
    'dépôt',
  ])
})

test('an index costs twice as much for twice the text', () => {
  const size = (count: number): number =>
    encodeIndex(
      buildIndex(sentences(...Array.from({ length: count }, (_, at) => `the ferry ${at % 50}`))),
    ).length
  expect(size(4_000) / size(2_000)).toBeLessThan(2.2)
})
