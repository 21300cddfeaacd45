import { expect, test } from 'vitest'
import { findWords, growQuote, shrinkQuote } from './quote-words.ts'
import { said, sampleText, sentenceView } from './sample-views.test.fixture.ts'

const sentences = [sentenceView(0), sentenceView(1)]

test('typed words are found in their own sentence first, then in the nearest', () => {
  expect(findWords('the maps', sentences, 1)).toEqual(said('the maps'))
  expect(findWords('Norland', sentences, 1)).toEqual(said('Norland'))
  expect(findWords('the', sentences, 1)).toEqual(said('the', 44))
})

test('white space may differ, nothing else', () => {
  const text = 'open\n  the depot'
  expect(findWords(' open the   depot ', [{ start: 10, text }], 0)).toEqual({
    start: 10,
    end: 10 + text.length,
    quote: text,
  })
  expect(findWords('Open the depot', [{ start: 0, text }], 0)).toBeUndefined()
})

test('typed words are words, not a pattern', () => {
  const text = 'a (very) odd [clause] costs $5.00?'
  for (const words of ['(very)', '[clause]', '$5.00?', 'a (very) odd']) {
    expect(findWords(words, [{ start: 0, text }], 0)?.quote).toBe(words)
  }
  expect(findWords('.*', [{ start: 0, text }], 0)).toBeUndefined()
})

test('nothing is found for nothing, or for words that are nowhere', () => {
  expect(findWords('  ', sentences, 0)).toBeUndefined()
  expect(findWords('Ostia', sentences, 0)).toBeUndefined()
  expect(findWords('x'.repeat(5_000), sentences, 0)).toBeUndefined()
})

test('a quote shrinks and grows by a word, and reads back from the text', () => {
  const quote = said('will open')
  const shorter = shrinkQuote(quote)
  const longer = growQuote(quote, sentenceView(0))
  expect(shorter).toEqual(said('will'))
  expect(longer).toEqual(said('will open the'))
  for (const each of [shorter, longer]) {
    expect(sampleText.slice(each?.start, each?.end)).toBe(each?.quote)
  }
})

test('a quote that ends inside a word grows to the end of that word', () => {
  expect(growQuote(said('will op'), sentenceView(0))).toEqual(said('will open'))
})

test('a quote of one word does not shrink, and none grows beyond its sentence', () => {
  expect(shrinkQuote(said('Norland'))).toBeUndefined()
  expect(growQuote(said('Sudria pays.'), sentenceView(0))).toBeUndefined()
  expect(growQuote(said('Norland'), sentenceView(1))).toBeUndefined()
})
