import { expect, test } from 'vitest'
import { renderTable } from './table.ts'
import { cutToWidth, displayWidth, showText } from './terminal-text.ts'

test('columns stand under each other, numbers right', () => {
  const heads = [{ title: 'document' }, { title: 'n', align: 'right' as const }]
  expect(
    renderTable(heads, [
      ['日本', '7'],
      ['a', '10'],
    ]),
  ).toBe('document   n\n日本       7\na         10\n')
})

test('a terminal cuts, a pipe does not', () => {
  const heads = [{ title: 'quote' }]
  expect(renderTable(heads, [['x'.repeat(30)]], 10)).toContain('xxxxxxxxx…')
  expect(renderTable(heads, [['x'.repeat(30)]])).toContain('x'.repeat(30))
})

test('wide characters take two columns, combining ones none', () => {
  expect(displayWidth('日本')).toBe(4)
  expect(displayWidth('é')).toBe(1)
  expect(cutToWidth('日本語', 5)).toBe('日本…')
})

test('what would steer the terminal is shown, not obeyed', () => {
  expect(showText('a\u001b[31mred\u202e\u200b\ud800')).toBe(
    'a‹U+001B›[31mred‹U+202E›‹U+200B›‹U+D800›',
  )
  expect(showText('two\r\nlines\tand tab')).toBe('two lines and tab')
})
