import {
  defaultLimits,
  EncryptedSourceError,
  parse,
  SourceTooLargeError,
  UnreadableSourceError,
} from '@claimtrail/parse'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pdf } from './pdf.ts'
import { column, type Drawing, writePdf } from './write-pdf.test.fixture.ts'

const page = column(['Norland shall withdraw.'], { x: 72, y: 100 })
const fileOf = (bytes: Uint8Array, path = 'accord.pdf') => ({ id: 'accord', path, bytes })
const read = (bytes: Uint8Array) => pdf.parse(fileOf(bytes), defaultLimits)
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

test('a PDF that needs a password is refused, and the error names the way out', async () => {
  const refused = read(writePdf([page], { isEncrypted: true }))
  await expect(refused).rejects.toThrow(EncryptedSourceError)
  await expect(refused).rejects.toThrow('Save it without a password')
})

test.each([
  ['empty', latin1('')],
  ['junk', latin1('%PDF-1.7 junk')],
  ['cut short', writePdf([page]).slice(0, 300)],
  ['without pages', writePdf([])],
])('a PDF that is %s is refused', async (_, bytes) => {
  await expect(read(bytes)).rejects.toThrow(UnreadableSourceError)
})

test('a PDF whose table of objects is lost is read all the same', async () => {
  const bytes = writePdf([page])
  const cut = bytes.slice(0, new TextDecoder('latin1').decode(bytes).indexOf('xref'))
  const repaired = latin1(`${new TextDecoder('latin1').decode(cut)}trailer << /Root 1 0 R >>\n`)
  expect((await read(repaired)).text).toBe('Norland shall withdraw.')
})

test('a PDF without a text layer says so and has no blocks', async () => {
  const parsed = await read(writePdf([[], []]))
  expect(parsed.blocks).toEqual([])
  expect(parsed.problems.map(({ code }) => code)).toEqual(['scanned-pdf'])
})

test('pages without text beside pages with text are named', async () => {
  const parsed = await read(writePdf([page, [], page]))
  expect(parsed.problems[0]).toMatchObject({ code: 'pages-without-text' })
  expect(parsed.problems[0]?.reason).toContain('page 2')
})

test('pages over the limit are refused before one is read', async () => {
  const limits = { ...defaultLimits, pages: 2 }
  const refused = pdf.parse(fileOf(writePdf([page, page, page])), limits)
  await expect(refused).rejects.toThrow(SourceTooLargeError)
  await expect(refused).rejects.toThrow('pages')
})

test('text over the limit is refused', async () => {
  const limits = { ...defaultLimits, textLength: 20 }
  await expect(pdf.parse(fileOf(writePdf([page])), limits)).rejects.toThrow('textLength')
})

test('scripts and attachments are neither run nor read', async () => {
  const script =
    '/OpenAction << /S /JavaScript /JS (globalThis.ranByPdf = true; app.alert\\(1\\)) >>'
  const names =
    '/Names << /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) >>] >> >>'
  const parsed = await read(writePdf([page], { catalogue: `${script} ${names}` }))
  expect(parsed.text).toBe('Norland shall withdraw.')
  expect('ranByPdf' in globalThis).toBe(false)
})

test('the first bytes say PDF, whatever the name says', async () => {
  const parsed = await parse(fileOf(writePdf([page]), 'accord.txt'), [pdf])
  expect(parsed.problems.map(({ code }) => code)).toEqual(['unexpected-extension'])
})

test('a media type that is given stands before the bytes', () => {
  const file = fileOf(writePdf([page]))
  expect(pdf.accepts({ ...file, mediaType: 'application/pdf' })).toBe(true)
  expect(pdf.accepts({ ...file, mediaType: 'text/plain' })).toBe(false)
  expect(pdf.accepts(fileOf(latin1('PK\x03\x04 a zip')))).toBe(false)
})

test('words drawn anywhere, in any size, keep an exact map', async () => {
  const drawing = fc.record({
    text: fc.stringMatching(/^[a-zA-Z0-9 .:;(),*-]{1,30}$/),
    x: fc.integer({ min: -50, max: 650 }),
    y: fc.integer({ min: -50, max: 850 }),
    size: fc.constantFrom(0.1, 6, 11, 11, 11, 40),
    isTurned: fc.boolean(),
  })
  const pages = fc.array(fc.array(drawing, { maxLength: 30 }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(pages, async (drawn: readonly (readonly Drawing[])[]) => {
      const { text, sourceText, map, blocks } = await read(writePdf(drawn))
      for (const { kind, start, end, sourceStart, sourceEnd } of map.segments) {
        const source = sourceText.slice(sourceStart, sourceEnd)
        if (kind === 'copy') expect(source).toBe(text.slice(start, end))
      }
      expect(blocks.map(({ span }) => text.slice(span.start, span.end)).join('\n\n')).toBe(text)
      const letters = (value: string) => [...value.replace(/[\s*-]/g, '')].sort().join('')
      expect(letters(sourceText).length).toBeGreaterThanOrEqual(letters(text).length)
    }),
    { numRuns: 60 },
  )
})
