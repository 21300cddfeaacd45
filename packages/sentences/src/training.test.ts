import { expect, test } from 'vitest'
import { examplesOf } from './training.ts'

const text = 'They met Gen. Berg at 5 p.m. Nobody (but Sudria) spoke. The road is open.'

test('what rules settle is no example; the rest knows its answer and its slots', () => {
  const ends = new Set([28, 55, text.length])
  const examples = examplesOf(text, ends, 1 << 10)
  expect(examples.filter((example) => example.ends).length).toBe(1)
  for (const { slots } of examples) {
    expect(slots.length).toBeGreaterThan(15)
    for (const slot of slots) {
      expect(slot).toBeGreaterThanOrEqual(0)
      expect(slot).toBeLessThan(1 << 10)
    }
  }
})

test('the same text gives the same examples', () => {
  expect(examplesOf(text, new Set([28]), 1 << 12)).toEqual(examplesOf(text, new Set([28]), 1 << 12))
})
