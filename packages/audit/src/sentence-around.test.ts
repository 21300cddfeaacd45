import { quote } from '@claimtrail/text'
import { expect, test } from 'vitest'
import { sentenceAround } from './sentence-around.ts'

const text = 'One stands. Two stands here.\n\nThree is alone.'
const [one, two] = [
  { start: 0, end: 11 },
  { start: 12, end: 28 },
]

function around(sentences: readonly { start: number; end: number }[], words: string): string {
  const start = text.indexOf(words)
  return quote(text, sentenceAround(text, sentences)({ start, end: start + words.length }))
}

test('words in one sentence have that sentence around them', () => {
  expect(around([two, one], 'stands here')).toBe('Two stands here.')
})

test('words over two sentences have both around them', () => {
  expect(around([one, two], 'stands. Two')).toBe('One stands. Two stands here.')
})

test('where no sentence is known, the paragraph is taken', () => {
  expect(around([], 'One')).toBe('One stands. Two stands here.')
  expect(around([one, two], 'alone')).toBe('Three is alone.')
})

test('sentences outside the text are passed over', () => {
  const odd = [
    { start: -4, end: 400 },
    { start: Number.NaN, end: 3 },
    { start: 9, end: 2 },
  ]
  expect(around(odd, 'Three')).toBe('Three is alone.')
})
