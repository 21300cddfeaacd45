import { expect, test } from 'vitest'
import { SpanOutOfRangeError } from './errors.ts'
import { compareSpans, contains, overlap, quote, trimSpan } from './span.ts'

const text = '  It also agreed. '

test('a span reads back its words', () => {
  expect(quote(text, { start: 2, end: 4 })).toBe('It')
})

test.each([
  { start: 3, end: 3 },
  { start: -1, end: 2 },
  { start: 4, end: 2 },
  { start: 0, end: 99 },
  { start: 0.5, end: 2 },
])('the span $start–$end is refused', (span) => {
  expect(() => quote(text, span)).toThrow(SpanOutOfRangeError)
})

test('trimming keeps everything but white space at the edges', () => {
  const trimmed = trimSpan(text, { start: 0, end: text.length })
  expect(trimmed && quote(text, trimmed)).toBe('It also agreed.')
  expect(trimSpan(text, { start: 0, end: 2 })).toBeUndefined()
})

test('spans that only touch share nothing', () => {
  expect(overlap({ start: 0, end: 4 }, { start: 4, end: 8 })).toBe(0)
  expect(overlap({ start: 0, end: 5 }, { start: 4, end: 8 })).toBe(1)
})

test('a span contains itself', () => {
  expect(contains({ start: 1, end: 4 }, { start: 1, end: 4 })).toBe(true)
  expect(contains({ start: 1, end: 4 }, { start: 1, end: 5 })).toBe(false)
})

test('spans sort by start, the longer one first', () => {
  const spans = [
    { start: 4, end: 5 },
    { start: 0, end: 2 },
    { start: 0, end: 9 },
  ]
  expect(spans.sort(compareSpans).map(({ end }) => end)).toEqual([9, 2, 5])
})
