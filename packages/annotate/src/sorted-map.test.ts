import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insert, lookUp, remove, type SortedMap, values, valuesBackwards } from './sorted-map.ts'

const steps = fc.array(
  fc.record({ put: fc.boolean(), key: fc.string({ maxLength: 2 }), value: fc.nat() }),
  { maxLength: 200 },
)

test('behaves like a Map with sorted keys, whatever is inserted and removed', () => {
  fc.assert(
    fc.property(steps, fc.string({ maxLength: 2 }), (changes, from) => {
      const expected = new Map<string, number>()
      let map: SortedMap<number>
      for (const { put, key, value } of changes) {
        if (put) expected.set(key, value)
        else expected.delete(key)
        map = put ? insert(map, key, value) : remove(map, key)
      }
      const keys = [...expected.keys()].sort()
      const inOrder = keys.map((key) => expected.get(key))
      expect([...values(map)]).toEqual(inOrder)
      expect([...valuesBackwards(map)]).toEqual([...inOrder].reverse())
      expect([...values(map, from)]).toEqual(
        keys.filter((key) => key >= from).map((key) => expected.get(key)),
      )
      expect(map?.size ?? 0).toBe(expected.size)
      for (const key of keys) expect(lookUp(map, key)).toBe(expected.get(key))
    }),
  )
})

test('an older map is not touched by a change', () => {
  const one = insert<number>(undefined, 'a', 1)
  const two = insert(one, 'b', 2)
  remove(two, 'a')
  expect([...values(one)]).toEqual([1])
  expect([...values(two)]).toEqual([1, 2])
})

test('stays shallow when keys come in order', () => {
  let map: SortedMap<number>
  const count = 20_000
  for (let index = 0; index < count; index += 1) {
    map = insert(map, String(index).padStart(6, '0'), index)
  }
  expect(depth(map)).toBeLessThan(2.5 * Math.log2(count))
  for (let index = 0; index < count - 100; index += 1) {
    map = remove(map, String(index).padStart(6, '0'))
  }
  expect(depth(map)).toBeLessThan(2.5 * Math.log2(100))
})

function depth(map: SortedMap<number>): number {
  return map ? 1 + Math.max(depth(map.left), depth(map.right)) : 0
}
