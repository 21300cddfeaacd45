import { expect, test } from 'vitest'
import { isReviewed, nextUndecided, type Row } from './row.ts'
import { keyLine, renderScreen } from './screen.ts'

const row = (text: string, more: Partial<Row> = {}): Row => ({
  sentence: {
    id: 'x.1',
    index: 0,
    span: { start: 0, end: text.length },
    sourceSpan: { start: 0, end: text.length },
    block: 0,
  },
  text,
  claims: [],
  suggestions: [],
  settled: false,
  ...more,
})

const rows = [
  row('One.', { settled: true }),
  row('Two words that go on and on for a while.'),
  row('Three.'),
]

test('a screen shows the sentence, wrapped, and names every key', () => {
  const screen = renderScreen({
    title: 'Ferry',
    rows,
    index: 1,
    message: 'saved',
    columns: 20,
    colour: false,
  })
  expect(screen).toContain('Ferry · sentence 2 of 3 · 1 reviewed')
  expect(screen).toContain('Two words that go on\nand on for a while.')
  expect(screen).toContain(keyLine)
})

test('what would steer the terminal is shown', () => {
  const screen = renderScreen({
    title: '\u001b[2J',
    rows: [row('a\u001b[31mb')],
    index: 0,
    message: '',
    columns: 80,
    colour: false,
  })
  expect(screen).not.toContain('\u001b')
})

test('the next undecided row comes round', () => {
  expect(nextUndecided(rows, -1)).toBe(1)
  expect(nextUndecided(rows, 2)).toBe(1)
  expect(
    nextUndecided(
      rows.map((each) => ({ ...each, settled: true })),
      2,
    ),
  ).toBe(2)
  expect(rows.filter(isReviewed)).toHaveLength(1)
})
