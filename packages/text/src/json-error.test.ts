import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findJsonError } from './json-error.ts'
import { lineIndex } from './lines.ts'

const lineOf = (text: string): number | undefined => {
  const error = findJsonError(text)
  return error && lineIndex(text).place(error.offset).lineNumber
}

test.each([
  ['{\n  "a": 1,\n  "b": oops\n}', 3],
  ['{\n  "a": 1', 2],
  ['[1,\n2,\n]', 3],
  ['{a:1}', 1],
  ['{"a":1}\n<<<<<<< HEAD', 2],
  ['{"a": 1,\n"a" 2}', 2],
  ['{"a":"x\ny"}', 1],
  ['[01]', 1],
  ['', 1],
  ['[1]]', 1],
  ['{"a":1,}', 1],
])('%j stops being JSON on line %d', (text, lineNumber) => {
  expect(lineOf(text)).toBe(lineNumber)
})

test('whatever JSON.stringify writes has no error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
      expect(findJsonError(JSON.stringify(value, null, indent))).toBeUndefined()
    }),
  )
})

test('it agrees with JSON.parse on damaged JSON', () => {
  const damaged = fc
    .tuple(fc.jsonValue(), fc.nat(), fc.constantFrom('', ',', '}', '"', 'x', '\n', '{'))
    .map(([value, at, piece]) => {
      const text = JSON.stringify(value)
      const place = at % (text.length + 1)
      return text.slice(0, place) + piece + text.slice(place + 1)
    })
  fc.assert(
    fc.property(damaged, (text) => {
      expect(findJsonError(text) === undefined).toBe(isJson(text))
    }),
    { numRuns: 1_000 },
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
