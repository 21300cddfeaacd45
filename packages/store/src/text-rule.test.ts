import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StoreRejectedTextError } from './errors.ts'
import { checkTexts } from './text-rule.ts'

test('texts that are whole Unicode without U+0000 pass', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const refused = text.includes('\0')
      const check = (): void => checkTexts({ list: [{ text }] }, '')
      if (refused) expect(check).toThrow(StoreRejectedTextError)
      else check()
    }),
  )
})

test.each([
  ['a\ud800b', 1],
  ['\udc00', 0],
  ['😀\ud83d', 2],
  ['\udc00\ud800', 0],
])('half a pair in %j is told with its offset', (text, offset) => {
  expect(() => checkTexts({ a: [1, { b: text }] }, '')).toThrow(
    expect.objectContaining({ path: 'a/1/b', offset }),
  )
})

test('keys are texts too', () => {
  expect(() => checkTexts({ 'a\0': 1 }, 'it')).toThrow(StoreRejectedTextError)
})
