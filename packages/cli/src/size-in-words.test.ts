import { expect, test } from 'vitest'
import { sizeInWords } from './size-in-words.ts'

test.each([
  [0, '0 bytes'],
  [812, '812 bytes'],
  [999, '999 bytes'],
  [1_000, '1.0 kB'],
  [33_554_432, '33.6 MB'],
  [999_960, '1.0 MB'],
  [150_400_000, '150 MB'],
  [2e15, '2000 TB'],
])('%d bytes are told as %s', (sizeBytes, words) => {
  expect(sizeInWords(sizeBytes)).toBe(words)
})
