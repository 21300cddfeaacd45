import { expect, test } from 'vitest'
import { RecentlyUsed } from './recently-used.ts'

test('what was not used for longest is forgotten when the rest would weigh too much', () => {
  const recent = new RecentlyUsed<string, number>(10, (value) => value)
  for (const key of ['a', 'b', 'c']) recent.set(key, 3)
  recent.get('a')
  recent.set('d', 3)
  expect([...recent.keys()]).toEqual(['c', 'a', 'd'])
})

test('a single value that is too heavy is kept until the next', () => {
  const recent = new RecentlyUsed<string, number>(10, (value) => value)
  recent.set('a', 99)
  expect(recent.get('a')).toBe(99)
  recent.set('b', 1)
  expect([...recent.keys()]).toEqual(['b'])
})

test('another value of a key replaces its weight too', () => {
  const recent = new RecentlyUsed<string, number>(10, (value) => value)
  recent.set('a', 9)
  recent.set('a', 1)
  recent.set('b', 9)
  expect([...recent.keys()]).toEqual(['a', 'b'])
  recent.clear()
  expect(recent.get('a')).toBeUndefined()
})
