import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'

const codes = (text: string): readonly string[] => parseQuery(text).problems.map(({ code }) => code)

test('words, phrases, prefixes and filters are parts', () => {
  const { parts, problems } = parseQuery(
    'Ferry “open the Depot” quay* actor:state/NOR type:commitment source:"the accord" "by ma"*',
  )
  expect(problems).toEqual([])
  expect(parts).toEqual([
    { kind: 'words', words: ['ferry'], isPrefix: false },
    { kind: 'words', words: ['open', 'the', 'depot'], isPrefix: false },
    { kind: 'words', words: ['quay'], isPrefix: true },
    { kind: 'field', field: 'actor', value: 'state/NOR', isPrefix: false },
    { kind: 'field', field: 'type', value: 'commitment', isPrefix: false },
    { kind: 'field', field: 'source', value: 'the accord', isPrefix: false },
    { kind: 'words', words: ['by', 'ma'], isPrefix: true },
  ])
})

test('a word with a hyphen is a phrase', () => {
  expect(parseQuery('cease-fire').parts).toEqual([
    { kind: 'words', words: ['cease', 'fire'], isPrefix: false },
  ])
})

test.each([
  ['date:2020', 20_200_000, 20_209_999],
  ['date:2020-02..2020-05', 20_200_200, 20_200_599],
  ['date:2020-02-29..', 20_200_229, 99_999_999],
  ['date:..2020-05-01', 0, 20_200_501],
])('%s is a stretch of days', (text, from, to) => {
  expect(parseQuery(text).parts).toEqual([{ kind: 'date', from, to }])
})

test.each([
  ['ferry "open the', ['quote-not-closed'], 2],
  ['ferry colour:blue', ['field-unknown'], 1],
  ['ferry type:', ['field-empty'], 1],
  ['ferry type:promise', ['value-unknown'], 1],
  ['ferry review:done', ['value-unknown'], 1],
  ['ferry date:soon', ['date-unreadable'], 1],
  ['ferry date:2021..2020', ['date-unreadable'], 1],
  ['ferry date:..', ['date-unreadable'], 1],
  ['ferry date:2020..2021..2022', ['date-unreadable'], 1],
  ['ferry --', ['no-words'], 1],
  ['ferry ""', ['no-words'], 1],
])('%j tells %j and keeps the rest', (text, expected, parts) => {
  expect(codes(text)).toEqual(expected)
  expect(parseQuery(text).parts).toHaveLength(parts)
})

test('a problem says where in the query it is', () => {
  const text = 'ferry colour:blue quay'
  const [problem] = parseQuery(text).problems
  expect(text.slice(problem?.span?.start, problem?.span?.end)).toBe('colour:blue')
})

test('a time of day and an address are no filter', () => {
  expect(codes('12:30')).toEqual([])
  expect(codes('"https://ostia.example"')).toEqual([])
})

test('a query without an end is cut and says so', () => {
  expect(codes('a '.repeat(600))).toContain('query-too-long')
  expect(parseQuery('a '.repeat(600)).parts).toHaveLength(32)
})

test('any text is a query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      for (const { span } of parseQuery(text).problems) {
        if (span) expect(span.start < span.end && span.end <= text.length).toBe(true)
      }
    }),
  )
})
