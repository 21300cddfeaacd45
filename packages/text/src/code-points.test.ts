import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointIndex } from './code-points.ts'

test('an emoji counts two units and one code point', () => {
  const text = 'a😊b'
  const index = codePointIndex(text)
  expect(index.toCodePoint(3)).toBe(2)
  expect(index.fromCodePoint(2)).toBe(3)
  expect(index.fromCodePoint(99)).toBe(text.length)
})

test('code points slice the same words as units', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, one, other) => {
      const points = [...text]
      const start = Math.min(one, other) % (points.length + 1)
      const end = Math.max(start, Math.max(one, other) % (points.length + 1))
      const index = codePointIndex(text)
      const span = index.fromCodePoints({ start, end })
      expect(text.slice(span.start, span.end)).toBe(points.slice(start, end).join(''))
      expect(index.toCodePoints(span)).toEqual({ start, end })
    }),
  )
})

test('every unit of any string counts as the spread of its prefix', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const index = codePointIndex(text)
      let offset = 0
      for (const [count, point] of [...text].entries()) {
        expect(index.toCodePoint(offset)).toBe(count)
        offset += point.length
      }
    }),
  )
})
