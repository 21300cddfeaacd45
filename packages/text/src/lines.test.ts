import { expect, test } from 'vitest'
import { lineIndex } from './lines.ts'

test('LF, CRLF and a lone CR each end one line', () => {
  const text = 'a\nbb\r\nccc\rd'
  const lines = lineIndex(text)
  expect(lines.lineCount).toBe(4)
  expect(lines.place(text.indexOf('bb'))).toEqual({ lineNumber: 2, columnNumber: 1 })
  expect(lines.place(text.indexOf('ccc') + 2)).toEqual({ lineNumber: 3, columnNumber: 3 })
  expect(lines.place(text.length)).toEqual({ lineNumber: 4, columnNumber: 2 })
})

test('an empty text has one line', () => {
  expect(lineIndex('').lineCount).toBe(1)
  expect(lineIndex('').place(0)).toEqual({ lineNumber: 1, columnNumber: 1 })
})

test('a line that does not exist has no start', () => {
  expect(lineIndex('a\nb').lineStart(2)).toBe(2)
  expect(lineIndex('a\nb').lineStart(3)).toBeUndefined()
})
