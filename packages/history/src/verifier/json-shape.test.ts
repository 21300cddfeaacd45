import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ambiguityOf } from './json-shape.ts'

test('no JSON that a program writes is ambiguous', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8 }), fc.nat(4), (text, indent) => {
      const value: unknown = JSON.parse(text)
      expect(ambiguityOf(value, JSON.stringify(value))).toBeUndefined()
      expect(ambiguityOf(value, JSON.stringify(value, undefined, indent))).toBeUndefined()
    }),
  )
})

test('a key that stands twice in one object is found at any depth', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.jsonValue(),
      fc.jsonValue(),
      fc.nat(20),
      (key, one, other, depth) => {
        const name = JSON.stringify(key)
        const inner = `{"before":[{}],${name}:${JSON.stringify(one)},${name}:${JSON.stringify(other)}}`
        const text = `${'[{"in":'.repeat(depth)}${inner}${'}]'.repeat(depth)}`
        expect(ambiguityOf(JSON.parse(text), text)).toContain('twice')
      },
    ),
  )
})

test.each([
  ['the same key in two objects', '[{"a":1},{"a":{"a":2}}]', false],
  ['a value that looks like a key', '{"a":"a\\":","b":"a"}', false],
  ['a key written in two ways', '{"a":1,"\\u0061":2}', true],
  ['a key with a space before its colon', '{"a" :1,"a":2}', true],
  ['a shorter number that hides a key', '{"a":10e0,"b":-0}', false],
])('%s', (_, text, isAmbiguous) => {
  expect(ambiguityOf(JSON.parse(text), text) !== undefined).toBe(isAmbiguous)
})

test('what nests too deep is told, not followed', () => {
  const text = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  expect(ambiguityOf(JSON.parse(text), text)).toContain('deeper')
})
