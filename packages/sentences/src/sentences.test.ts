import type { Block, Parsed } from '@claimtrail/model'
import { createOffsetMap, quote } from '@claimtrail/text'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { NotParsedError } from './errors.ts'
import { sentences } from './sentences.ts'

/** A file whose clean text starts six characters into its source. */
function parsedFile(
  blocks: readonly (readonly [Block['kind'], string])[],
  mediaType = 'text/html',
): VFile {
  const text = blocks.map(([, words]) => words).join('\n\n')
  let offset = 0
  const placed = blocks.map(([kind, words]): Block => {
    const span = { start: offset, end: offset + words.length }
    offset = span.end + 2
    return { kind, span }
  })
  const parsed: Parsed = {
    tree: { type: 'root', children: [] },
    text,
    sourceText: `<html>${text}`,
    map: createOffsetMap([
      { start: 0, end: text.length, sourceStart: 6, sourceEnd: text.length + 6, kind: 'copy' },
    ]),
    blocks: placed,
    problems: [],
    mediaType,
    charset: 'utf-8',
    format: { name: 'test', version: '1' },
    meta: {},
  }
  const file = new VFile({ path: 'accord.html' })
  file.data.parsed = parsed
  return file
}

function split(file: VFile): VFile {
  unified().use(sentences).runSync({ type: 'root', children: [] }, file)
  return file
}

test('sentences carry their spans in both texts, their block and their number', () => {
  const file = split(
    parsedFile([
      ['heading', 'The Accord of Ostia'],
      ['artifact', 'Page 3.'],
      ['paragraph', 'Norland signed. Sudria did not.'],
    ]),
  )
  const { parsed, sentences: found = [] } = file.data
  expect(
    found.map(({ index, block, span }) => [index, block, quote(parsed?.text ?? '', span)]),
  ).toEqual([
    [0, 0, 'The Accord of Ostia'],
    [1, 2, 'Norland signed.'],
    [2, 2, 'Sudria did not.'],
  ])
  expect(found.map(({ sourceSpan }) => quote(parsed?.sourceText ?? '', sourceSpan))).toEqual([
    'The Accord of Ostia',
    'Norland signed.',
    'Sudria did not.',
  ])
})
test('the same words twice have the same key and two numbers', () => {
  const { sentences: found = [] } = split(parsedFile([['paragraph', 'Agreed. Agreed.']])).data
  const [first, second] = found.map(({ id }) => id)
  expect(second).toBe(first?.replace(/\.1$/, '.2'))
})
test('no sentence crosses two blocks', () => {
  const { sentences: found = [] } = split(
    parsedFile([
      ['tableCell', 'Norland'],
      ['tableCell', 'withdraws'],
    ]),
  ).data
  expect(found.map(({ block }) => block)).toEqual([0, 1])
})
test('a line end in a block of plain text is a wrap; a break in HTML may end a sentence', () => {
  const blocks = [['heading', 'TREATY OF PEACE\nBETWEEN NORLAND AND SUDRIA']] as const
  expect(split(parsedFile(blocks, 'text/plain')).data.sentences).toHaveLength(1)
  expect(split(parsedFile(blocks)).data.sentences).toHaveLength(2)
})
test('a sentence over five thousand characters is reported and kept', () => {
  const file = split(parsedFile([['paragraph', 'on and '.repeat(1000)]]))
  expect(file.data.sentences).toHaveLength(1)
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['long-sentence'])
})
test('a file that nobody parsed is a clear error', () => {
  expect(() => split(new VFile({ path: 'accord.md' }))).toThrow(NotParsedError)
  expect(() => split(new VFile({ path: 'accord.md' }))).toThrow(/accord\.md/)
})
