import type { Block } from '@claimtrail/model'
import { createOffsetMap } from '@claimtrail/text'
import { expect, test } from 'vitest'
import { toBlockTree } from './block-tree.ts'

function treeOf(blocks: readonly (readonly [words: string, block: Omit<Block, 'span'>])[]) {
  let end = -2
  const placed = blocks.map(([words, block]): Block => {
    const start = end + 2
    end = start + words.length
    return { ...block, span: { start, end } }
  })
  const text = blocks.map(([words]) => words).join('\n\n')
  const segments = [
    { start: 0, end: text.length, sourceStart: 0, sourceEnd: text.length, kind: 'copy' as const },
  ]
  return toBlockTree({ text, sourceText: text, map: createOffsetMap(segments), blocks: placed })
}

const cell = (row: number, column: number): Omit<Block, 'span'> => ({
  kind: 'tableCell',
  cell: { row, column, header: row === 0 },
})

test('every kind of block has its node, at its place', () => {
  const item = { ordered: true, label: '1.', depth: 1 }
  const { children } = treeOf([
    ['Accord', { kind: 'heading', level: 7 }],
    ['one', { kind: 'listItem', item }],
    ['two', { kind: 'listItem', item }],
    ['said', { kind: 'quote' }],
    ['note', { kind: 'footnote' }],
  ])
  expect(children).toMatchObject([
    { type: 'heading', depth: 6, position: { start: { offset: 0 }, end: { offset: 6 } } },
    {
      type: 'list',
      ordered: true,
      children: [{}, {}],
      position: { start: { offset: 8 }, end: { offset: 16 } },
    },
    { type: 'blockquote', position: { start: { line: 7, column: 1 } } },
    { type: 'paragraph' },
  ])
})

test('cells fall into rows, also where rows are empty, and what goes back is a new table', () => {
  const { children } = treeOf([
    ['a', cell(0, 0)],
    ['b', cell(0, 1)],
    ['c', cell(4, 1)],
    ['d', cell(4, 2)],
    ['e', cell(0, 1)],
    ['f', cell(0, 0)],
  ])
  expect(children).toMatchObject([
    {
      type: 'table',
      children: [{ children: [{}, {}] }, { children: [{}, {}] }],
      position: { start: { offset: 0 }, end: { offset: 10 } },
    },
    { type: 'table', children: [{ children: [{}] }] },
    { type: 'table', children: [{ children: [{}] }] },
  ])
})
