import { expect, test } from 'vitest'
import { pageAt } from './pages.ts'

test('an offset stands on the last page that starts at or before it', () => {
  expect([0, 9, 10, 25, 99].map((offset) => pageAt([0, 10, 25], offset))).toEqual([1, 1, 2, 3, 3])
})

test('a page without text holds nothing', () => {
  expect(pageAt([0, 10, 10, 30], 10)).toBe(3)
})
