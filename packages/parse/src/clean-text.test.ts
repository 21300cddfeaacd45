import { expect, test } from 'vitest'
import { createCleanText, type Piece, toUsable } from './clean-text.ts'

function copy(text: string, sourceStart: number): Piece {
  return { text, sourceStart, sourceEnd: sourceStart + text.length, kind: 'copy' }
}

test('copies that touch in the text and in the source are one segment', () => {
  const clean = createCleanText()
  clean.writeBlock([copy('one ', 5), copy('two', 9), copy(' three', 20)])
  expect(clean.segments).toEqual([
    { start: 0, end: 7, sourceStart: 5, sourceEnd: 12, kind: 'copy' },
    { start: 7, end: 13, sourceStart: 20, sourceEnd: 26, kind: 'copy' },
  ])
})

test('a block of white space writes nothing, not even a blank line', () => {
  const clean = createCleanText()
  expect(clean.writeBlock([copy('a', 0)])).toEqual({ start: 0, end: 1 })
  expect(clean.writeBlock([copy(' \n', 2)])).toBeUndefined()
  expect(clean.writeBlock([])).toBeUndefined()
  expect(clean.writeBlock([copy('b', 9)])).toEqual({ start: 3, end: 4 })
  expect(clean.toString()).toBe('a\n\nb')
})

test('the first call of a footnote is remembered, also at the edges of a block', () => {
  const clean = createCleanText()
  const call: Piece = { ...copy('', 3), call: 'x' }
  clean.writeBlock([copy('one ', 0), call])
  clean.writeBlock([call, copy('two', 9)])
  expect([...clean.calls]).toEqual([['x', 3]])
})

test('NUL and lone surrogates are replaced one for one, pairs are kept', () => {
  expect(toUsable('a\0\ud83d\ude00\ud83d\ude00\ude00')).toBe('a\ufffd😀😀\ufffd')
})
