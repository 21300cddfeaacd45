import { expect, test } from 'vitest'
import { lineShape } from './line-shape.ts'

function isWrapped(text: string): boolean {
  return lineShape(text, { start: 0, end: text.length }).wrapped
}

test('prose wrapped at a width is seen as wrapped', () => {
  expect(
    isWrapped(`The Government of Norland shall withdraw its forces from
the northern valley within ninety days of the signature
of this Accord.`),
  ).toBe(true)
})
test('short lines, long lines and lines with room to spare are not wrapped', () => {
  expect(isWrapped('Accord of Ostia\nSigned on 3 May 2021')).toBe(false)
  expect(isWrapped(`${'Norland agrees '.repeat(20)}\nSudria agrees`)).toBe(false)
  expect(
    isWrapped('Signed for the Government of Norland in the City Hall of Ostia\nBerg\nLund\nVik'),
  ).toBe(false)
})
test('the width is that of the longest line, white space at its end left out', () => {
  expect(lineShape('abc   \nab', { start: 0, end: 9 }).width).toBe(3)
})
