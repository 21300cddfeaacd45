import type { SourceFile } from '@claimtrail/model'
import { describe, expect, test } from 'vitest'
import { expectSound } from './contract/sound.ts'
import {
  NotTextError,
  SourceTooLargeError,
  TooDeepError,
  UnreadableSourceError,
  UnsupportedFormatError,
} from './errors.ts'
import { defineFormat } from './format.ts'
import { parse } from './parse.ts'
import { parseText } from './parse-text.ts'

function fileOf(
  path: string,
  content: string | Uint8Array,
  more: Partial<SourceFile> = {},
): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { id: 'a', path, bytes, ...more }
}

test.each([
  ['a.md', undefined, 'markdown'],
  ['A.MARKDOWN', undefined, 'markdown'],
  ['a.txt', undefined, 'plain-text'],
  ['folder.md/LICENSE', undefined, 'plain-text'],
  ['a.txt', 'text/markdown; charset=utf-8', 'markdown'],
  ['a.md', 'text/plain', 'plain-text'],
])('%s given as %s is read as %s', async (path, mediaType, format) => {
  const file = fileOf(path, 'Some *text*.', mediaType === undefined ? {} : { mediaType })
  const parsed = await parse(file)
  expect(parsed.format.name).toBe(format)
  expect(parsed.text).toBe(format === 'markdown' ? 'Some text.' : 'Some *text*.')
})

test('the first format that accepts a file reads it', async () => {
  const loud = defineFormat({
    name: 'loud',
    version: '1',
    accepts: ({ path }) => path.endsWith('.loud'),
    parse: async () => ({ ...parseText('LOUD', { mediaType: 'text/plain' }) }),
  })
  expect(Object.isFrozen(loud)).toBe(true)
  expect((await parse(fileOf('a.loud', 'x'), [loud])).text).toBe('LOUD')
  await expect(parse(fileOf('a.txt', 'x'), [loud])).rejects.toThrow(UnreadableSourceError)
})

describe('bad input', () => {
  test.each(['a.md', 'a.txt', 'a.bin'])('a binary named %s is refused', async (path) => {
    const bytes = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 197 + 1) % 256)
    await expect(parse(fileOf(path, bytes))).rejects.toThrow(NotTextError)
    await expect(parse(fileOf(path, '%PDF-1.7'))).rejects.toThrow('PDF')
  })

  test.each([
    ['an RTF document', '{\\rtf1\\ansi The Parties shall withdraw.}'],
    ['an EPUB book', `PK\u0003\u0004${' '.repeat(26)}mimetypeapplication/epub+zipPK`],
    [
      'an OpenDocument file',
      `PK\u0003\u0004${' '.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`,
    ],
    ['a ZIP archive', 'PK\u0003\u0004 and more'],
  ])('%s is refused, and the error names the formats that are read', async (kind, content) => {
    const refused = parse(fileOf('treaty.txt', content))
    await expect(refused).rejects.toThrow(UnsupportedFormatError)
    await expect(refused).rejects.toThrow(kind)
    await expect(refused).rejects.toThrow('markdown, plain-text')
  })

  test('an old Office document is refused', async () => {
    const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
    await expect(parse(fileOf('old.doc', bytes))).rejects.toThrow('Office')
  })

  test('a media type that no format reads is named', async () => {
    const file = fileOf('a.pdf', 'x', { mediaType: 'application/pdf' })
    await expect(parse(file)).rejects.toThrow('"application/pdf"')
  })

  test.each(['a.md', 'a.txt'])('an empty %s has no blocks and says so', async (path) => {
    for (const content of ['', '\ufeff', ' \r\n\t\n']) {
      const parsed = await parse(fileOf(path, content))
      expectSound(parsed)
      expect([parsed.text, parsed.blocks, parsed.map.segments]).toEqual(['', [], []])
      expect(parsed.problems.map(({ code }) => code)).toEqual(['empty-source'])
    }
  })

  test('a file over the limit is refused', async () => {
    const refused = parse(fileOf('a.md', 'abc'), undefined, { sizeBytes: 2 })
    await expect(refused).rejects.toThrow(SourceTooLargeError)
  })

  test.each([
    ['quotes', '>'.repeat(8_192)],
    ['quotes within the stack', '>'.repeat(600)],
    ['marks', `${'*'.repeat(2_000)}a${'*'.repeat(2_000)}`],
  ])('%s that nest too deep are refused', async (_, source) => {
    await expect(parse(fileOf('a.md', `${source} a`))).rejects.toThrow(TooDeepError)
  })

  test('the depth limit is the deepest that is read', async () => {
    const file = fileOf('a.md', '> > > a')
    expect((await parse(file, undefined, { depth: 5 })).text).toBe('a')
    await expect(parse(file, undefined, { depth: 4 })).rejects.toThrow(TooDeepError)
  })

  test('characters that no store can keep are replaced, with a problem at their place', () => {
    for (const mediaType of ['text/markdown', 'text/plain'] as const) {
      const parsed = parseText('one\ntwo \0 \ud83d 👍', { mediaType })
      expect(parsed.text).toBe('one\ntwo \ufffd \ufffd 👍')
      expect(parsed.sourceText).toContain('\0 \ud83d')
      const [problem] = parsed.problems
      expect(problem).toMatchObject({ code: 'unusable-characters', lineNumber: 2 })
      expect(problem?.span && parsed.text.slice(problem.span.start, problem.span.end)).toBe(
        '\ufffd',
      )
    }
  })

  test('the place of a guessed charset is in the clean text', async () => {
    const bytes = Uint8Array.from([0x2a, 0x61, 0x2a, 0x20, 0x93, 0x61, 0x94])
    const { text, problems } = await parse(fileOf('a.md', bytes))
    expect(text).toBe('a “a”')
    expect(
      problems.map(({ code, span }) => [code, span && text.slice(span.start, span.end)]),
    ).toEqual([['charset-guessed', '“']])
  })
})
