import { codePointIndex, quote } from '@claimtrail/text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeSpan, inCodePoints } from './describe.ts'

const text =
  'Norland shall open the ferry by 1 May, provided that the depot is open. Sudria may object.'
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 })

test('a span is described by its words, 32 units around them, and its place', () => {
  const start = text.indexOf('the depot')
  const described = describeSpan(text, { start, end: start + 'the depot is open'.length })
  expect(described.quote).toEqual({
    type: 'TextQuoteSelector',
    exact: 'the depot is open',
    prefix: 'e ferry by 1 May, provided that ',
    suffix: '. Sudria may object.',
  })
  expect(quote(text, described.position)).toBe('the depot is open')
})

test('context never cuts a surrogate pair', () => {
  const ferries = '⛴️🚢'.repeat(40)
  const start = ferries.indexOf('🚢', 80)
  const { prefix, suffix } = describeSpan(ferries, { start, end: start + 2 }).quote
  expect(encodeURIComponent(prefix + suffix)).toContain('%F0%9F%9A%A2')
  expect(prefix.length + suffix.length).toBeLessThanOrEqual(64)
})

test('a position in code points reads the same words from the list of code points', () => {
  fc.assert(
    fc.property(words, words, words, (left, middle, right) => {
      const whole = `${left}${middle}${right}`
      const span = { start: left.length, end: left.length + middle.length }
      const { position, quote: described } = describeSpan(whole, span)
      const points = inCodePoints(position, codePointIndex(whole))
      expect([...whole].slice(points.start, points.end).join('')).toBe(middle)
      expect(whole).toContain(described.prefix + described.exact + described.suffix)
      expect(`${described.prefix}${described.suffix}`.length).toBeGreaterThanOrEqual(
        Math.min(left.length, 31) + Math.min(right.length, 31),
      )
    }),
  )
})

test('an empty span and a span outside the text are refused', () => {
  expect(() => describeSpan(text, { start: 4, end: 4 })).toThrow('empty')
  expect(() => describeSpan(text, { start: 0, end: text.length + 1 })).toThrow('outside')
})
