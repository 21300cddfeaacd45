import { expect, test } from 'vitest'
import { parseText } from '../parse-text.ts'

const excerpt = `Us Taliban Peace Agreement

Negotiators will also try to reach some kind of agreement on the country\`s political future. A peaceful solution to the ongoing war in Afghanistan may be within reach.

Mutual distrust means that the peace process could collapse.`

test('the sample article reads as its file, one copy a block, and its first heading is the title', () => {
  const parsed = parseText(excerpt, { mediaType: 'text/plain' })
  expect(parsed.text).toBe(excerpt)
  expect(parsed.meta).toEqual({ title: 'Us Taliban Peace Agreement' })
  expect(parsed.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph'])
  expect(
    parsed.map.segments.map(({ kind, start, sourceStart }) => [kind, start === sourceStart]),
  ).toEqual([
    ['copy', true],
    ['copy', true],
    ['copy', true],
  ])
})

test('more than one blank line, white space at edges and a byte order mark leave the clean text', () => {
  const parsed = parseText('\ufeff  One came. \n\n\n\n\tTwo\r\ncame.\n', {
    mediaType: 'text/plain',
  })
  expect(parsed.text).toBe('One came.\n\nTwo\r\ncame.')
  const span = parsed.map.toSource({ start: 11, end: parsed.text.length })
  expect(parsed.sourceText.slice(span.start, span.end)).toBe('Two\r\ncame.')
})

test('items side by side form a list in the tree', () => {
  const { tree } = parseText('They shall:\n\n1. open;\n2. close.\n\nThey left.', {
    mediaType: 'text/plain',
  })
  expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph'])
  expect(tree.children[1]).toMatchObject({ ordered: true, children: [{}, {}] })
})

test('a sentence runs across the end of a page, and what stands between comes behind it', () => {
  const source = 'The notices said\r\n\r\n- 4 -\r\n\fnothing at all.\r\nThey left.'
  const { text, blocks, map, tree } = parseText(source, { mediaType: 'text/plain' })
  expect(blocks.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual([
    ['paragraph', 'The notices said\r\nnothing at all.'],
    ['artifact', '- 4 -'],
    ['paragraph', 'They left.'],
  ])
  const whole = map.toSource(blocks[0]?.span ?? { start: 0, end: 1 })
  expect(source.slice(whole.start, whole.end)).toBe(source.slice(0, source.indexOf('\r\nThey')))
  expect(tree.children[0]).toMatchObject({ children: [{ type: 'text' }, { type: 'text' }] })
})
