import type { SourceFile } from '@claimtrail/model'
import { expect, test } from 'vitest'
import { decode, type SourceText } from './decode.ts'
import { NotTextError, SourceTooLargeError, UnreadableSourceError } from './errors.ts'
import { defaultLimits } from './limits.ts'

function read(bytes: readonly number[] | string, file: Partial<SourceFile> = {}): SourceText {
  const content =
    typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes)
  return decode({ id: 'a', path: 'a.md', bytes: content, ...file }, defaultLimits)
}

function codes(source: SourceText): readonly string[] {
  return source.problems.map((problem) => problem.code)
}

test('valid UTF-8 is UTF-8, whatever its line ends', () => {
  expect(read('é\r\n“\r')).toMatchObject({ text: 'é\r\n“\r', charset: 'utf-8', problems: [] })
})

test('a byte order mark decides, even against the given charset, and stays in the text', () => {
  const charset = 'windows-1252'
  expect(read([0xef, 0xbb, 0xbf, 0x61], { charset })).toMatchObject({
    text: '\ufeffa',
    charset: 'utf-8',
  })
  expect(read([0xff, 0xfe, 0x61, 0])).toMatchObject({ text: '\ufeffa', charset: 'utf-16le' })
  expect(read([0xfe, 0xff, 0, 0x61])).toMatchObject({ text: '\ufeffa', charset: 'utf-16be' })
})

test('what is not UTF-8 is read as windows-1252, and the problem says where', () => {
  const source = read([0x61, 0x0a, 0x93, 0xe9, 0x94, 0x80])
  expect(source).toMatchObject({ text: 'a\n“é”€', charset: 'windows-1252' })
  expect(source.problems).toMatchObject([
    { code: 'charset-guessed', lineNumber: 2, span: { start: 2, end: 3 } },
  ])
  expect(source.problems[0]?.reason).toContain('4 characters')
})

test('a given charset is taken at its word', () => {
  expect(read([0x93], { charset: ' Windows-1252 ' })).toMatchObject({ text: '“', problems: [] })
  expect(read([0x61, 0, 0x62, 0], { charset: 'utf-16le' }).text).toBe('ab')
  const damaged = read([0x61, 0xff, 0x62], { charset: 'utf-8' })
  expect([damaged.text, codes(damaged)]).toEqual(['a\ufffdb', ['undecodable-bytes']])
  expect(() => read('a', { charset: 'klingon' })).toThrow(UnreadableSourceError)
})

test.each([
  ['a PDF', [...new TextEncoder().encode('%PDF-1.7\n1 0 obj')]],
  ['a ZIP archive', [0x50, 0x4b, 3, 4, 20]],
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['a NUL near the start', [0x61, 0, 0x62]],
  ['UTF-16 without a mark', [0x61, 0, 0x62, 0]],
  ['bytes that mean nothing', [0xff, 0x81, 0x8d, 0x8f]],
])('%s under the name of a text is refused', (_, bytes) => {
  expect(() => read(bytes)).toThrow(NotTextError)
})

test('one U+FFFD is a text about it; two in a short text are not', () => {
  expect(read('The sign \ufffd is U+FFFD.').problems).toEqual([])
  expect(() => read('\ufffd and \ufffd')).toThrow(NotTextError)
  expect(read(`\ufffd\ufffd${'a'.repeat(2_000)}`).text).toHaveLength(2_002)
})

test('a NUL behind the first kilobyte is a character', () => {
  expect(read(`${'a'.repeat(1_024)}\0`).text.at(-1)).toBe('\0')
})

test('a file or a text over a limit is refused, and the error names the limit', () => {
  const file: SourceFile = { id: 'a', path: 'a.md', bytes: new TextEncoder().encode('éé') }
  const read = (limits: object) => () => decode(file, { ...defaultLimits, ...limits })
  expect(read({ sizeBytes: 3 })).toThrow(
    expect.objectContaining({ limit: 'sizeBytes', actual: 4, allowed: 3 }),
  )
  expect(read({ textLength: 1 })).toThrow(
    expect.objectContaining({ limit: 'textLength', actual: 2 }),
  )
  expect(read({ textLength: 1 })).toThrow(SourceTooLargeError)
  expect(read({ sizeBytes: 4, textLength: 2 })().text).toBe('éé')
})
