import { expect, test } from 'vitest'
import { changedWords } from './changed-words.ts'

test.each([
  [[12], 'Changed by Ana: sentence 13'],
  [[0, 12], 'Changed by Ana: sentences 1, 13'],
  [[1, 2, 3, 4, 5], 'Changed by Ana: 5 sentences'],
])('rows %j are said as %j', (rows, words) => {
  expect(changedWords('Ana', rows)).toBe(words)
})
