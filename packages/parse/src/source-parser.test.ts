import type { Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { sourceParser } from './source-parser.ts'

test('unified parses a file to a tree and leaves the rest on the file', () => {
  const file = new VFile({ path: 'accord.md', value: 'The Parties *shall* go.' })
  const tree: Root = unified().use(sourceParser).parse(file)
  expect(tree.children[0]?.type).toBe('paragraph')
  expect(file.data.parsed?.text).toBe('The Parties shall go.')
  expect(file.data.parsed?.tree).toBe(tree)
})

test('a path in .txt is plain text, and an option overrules it', () => {
  const plain = new VFile({ path: 'a.TXT', value: '*a*' })
  unified().use(sourceParser).parse(plain)
  expect(plain.data.parsed?.text).toBe('*a*')
  const file = new VFile({ path: 'a.txt', value: '*a*' })
  unified().use(sourceParser, { mediaType: 'text/markdown' }).parse(file)
  expect(file.data.parsed?.text).toBe('a')
})

test('bytes keep their byte order mark, and their charset is found', () => {
  const file = new VFile({ path: 'a.md', value: Uint8Array.of(0xef, 0xbb, 0xbf, 0x61) })
  unified().use(sourceParser).parse(file)
  expect(file.data.parsed).toMatchObject({ sourceText: '\ufeffa', text: 'a', charset: 'utf-8' })
})

test('an empty file is a problem, not an error', () => {
  const file = new VFile()
  unified().use(sourceParser).parse(file)
  expect(file.data.parsed?.problems.map(({ code }) => code)).toEqual(['empty-source'])
})
