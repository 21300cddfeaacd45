import { parse, UnsupportedFormatError } from '@claimtrail/parse'
import { expect, test } from 'vitest'
import { allFormats } from './all-formats.ts'

const fileOf = (path: string, content: string) => ({
  id: 'a',
  path,
  bytes: new TextEncoder().encode(content),
})

test.each([
  ['a.html', '<p>They met.', 'html'],
  ['a.txt', '<!doctype html><p>They met.', 'html'],
  ['a.md', '# They met', 'markdown'],
  ['a.md', '<p>They met.</p>', 'markdown'],
  ['a.txt', 'They met.', 'plain-text'],
  ['LICENCE', 'They met.', 'plain-text'],
])('%s that holds %s is read as %s', async (path, content, format) => {
  expect((await parse(fileOf(path, content), await allFormats())).format.name).toBe(format)
})

test('what no format reads is refused with the names of those that are', async () => {
  const refused = parse(fileOf('a.txt', '{\\rtf1 They met.}'), await allFormats())
  await expect(refused).rejects.toThrow(UnsupportedFormatError)
  await expect(refused).rejects.toThrow('html, docx, pdf')
})
