import fc from 'fast-check'
import { expect, test } from 'vitest'
import { occurrences } from './occurrences.ts'

test('hits that overlap are all found', () => {
  expect([...occurrences('ababab', 'abab')]).toEqual([0, 2])
  expect([...occurrences('aaaa', 'aa')]).toEqual([0, 1, 2])
  expect([...occurrences('abaabaaba', 'abaaba')]).toEqual([0, 3])
})

test('empty words stand nowhere', () => {
  expect([...occurrences('abc', '')]).toEqual([])
})

test('the hits are those of a search at every offset', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 60 })
  const short = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(few, short, (text, words) => {
      const slow = [...text].map((_, at) => at).filter((at) => text.startsWith(words, at))
      expect([...occurrences(text, words)]).toEqual(slow)
    }),
    { numRuns: 2000 },
  )
})

test('a text of one letter costs a step a letter, also when the words differ in their middle', () => {
  const text = 'a'.repeat(300_000)
  const half = 'a'.repeat(50_000)
  let hits = 0
  for (const _ of occurrences(text, half + half)) hits += 1
  expect(hits).toBe(200_001)
  expect([...occurrences(text, `${half}b${half}`)]).toEqual([])
})

test('words longer than the part that is searched first are found in repeated text', () => {
  const unit = fc.constantFrom('ab', 'aab', 'b')
  const made = fc.array(unit, { minLength: 20, maxLength: 80 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(made, fc.nat(), fc.integer({ min: 30, max: 60 }), (text, from, length) => {
      const words = text.slice(from % text.length, (from % text.length) + length)
      const slow = [...text].map((_, at) => at).filter((at) => text.startsWith(words, at))
      expect([...occurrences(text, words)]).toEqual(slow)
    }),
  )
})
