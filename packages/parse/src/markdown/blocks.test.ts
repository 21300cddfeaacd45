import type { Block } from '@claimtrail/model'
import { expect, test } from 'vitest'
import { parseText } from '../parse-text.ts'

/** Every block with its words. */
function read(source: string): readonly (Block & { readonly words: string })[] {
  const { blocks, text } = parseText(source, { mediaType: 'text/markdown' })
  return blocks.map((block) => ({ ...block, words: text.slice(block.span.start, block.span.end) }))
}

/** The words that introduce each block. */
function leadIns(source: string): readonly (string | undefined)[] {
  const blocks = read(source)
  return blocks.map(({ leadIn }) => (leadIn === undefined ? undefined : blocks[leadIn]?.words))
}

test('blocks are headings, paragraphs, items, quotes and cells, with their levels', () => {
  const blocks = read('## H\n\np\n\n- i\n\n> q\n\n| c |\n| - |')
  expect(blocks.map(({ kind, level, words }) => [kind, level, words])).toEqual([
    ['heading', 2, 'H'],
    ['paragraph', undefined, 'p'],
    ['listItem', undefined, 'i'],
    ['quote', undefined, 'q'],
    ['tableCell', undefined, 'c'],
  ])
})

test('code, block HTML, definitions, front matter and rules are no blocks', () => {
  const source =
    '---\ntitle: t\n---\n\n    code\n\n```\ncode\n```\n\n<div>html</div>\n\n[a]: b\n\n***\n\nprose'
  expect(read(source).map(({ words }) => words)).toEqual(['prose'])
})

test('items carry their marker as written and their depth', () => {
  const items = read('7) a\n8) b\n   * c\n\n     d\n').map(({ item, words }) => [
    item?.label,
    item?.depth,
    words,
  ])
  expect(items).toEqual([
    ['7)', 1, 'a'],
    ['8)', 1, 'b'],
    ['*', 2, 'c'],
    ['*', 2, 'd'],
  ])
})

test('a list that repeats its first number counts on', () => {
  expect(read('1. a\n1. b\n1. c').map(({ item }) => item?.label)).toEqual(['1.', '2.', '3.'])
})

test('items hang on the words just before their list when these introduce it', () => {
  expect(leadIns('They shall:\n\n1. a\n2. b')).toEqual([undefined, 'They shall:', 'They shall:'])
  expect(leadIns('Noting —\n\n- a')).toEqual([undefined, 'Noting —'])
  expect(leadIns('They left.\n\n- a')).toEqual([undefined, undefined])
  expect(leadIns('They shall:\n\nIt rained.\n\n- a')).toEqual([undefined, undefined, undefined])
})

test('a nested list hangs on the item above when that introduces it, else on what the outer list hangs on', () => {
  expect(leadIns('They shall:\n\n- open:\n  - a\n- close\n  - b')).toEqual([
    undefined,
    'They shall:',
    'open:',
    'They shall:',
    'They shall:',
  ])
})

test('cells know their row, column and whether they are a header', () => {
  const cells = read('| a | b |\n| - | - |\n| | c |').map(({ cell, words }) => [words, cell])
  expect(cells).toEqual([
    ['a', { row: 0, column: 0, header: true }],
    ['b', { row: 0, column: 1, header: true }],
    ['c', { row: 1, column: 1, header: false }],
  ])
})

test('footnotes come after the flow, and know where they are called, even from a later footnote', () => {
  const source = 'One[^b].\n\n[^a]: Inner.\n[^b]: Outer[^a].\n\nLast.\n\n[^c]: Uncalled.'
  const { text } = parseText(source, { mediaType: 'text/markdown' })
  const blocks = read(source)
  expect(blocks.map(({ kind, words }) => [kind, words])).toEqual([
    ['paragraph', 'One.'],
    ['paragraph', 'Last.'],
    ['footnote', 'Inner.'],
    ['footnote', 'Outer.'],
    ['footnote', 'Uncalled.'],
  ])
  expect(blocks.map(({ noteOf }) => noteOf && text.slice(0, noteOf).split('\n').at(-1))).toEqual([
    undefined,
    undefined,
    'Outer',
    'One',
    undefined,
  ])
})

test('a root with more children than a call has room for arguments is read', () => {
  expect(parseText('a\n\n'.repeat(5_000), { mediaType: 'text/markdown' }).blocks).toHaveLength(
    5_000,
  )
})
