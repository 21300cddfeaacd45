import {
  defaultLimits,
  EncryptedSourceError,
  markdown,
  parse,
  plainText,
  SourceTooLargeError,
  TooDeepError,
  UnsupportedFormatError,
} from '@claimtrail/parse'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { docx } from './docx.ts'
import { ArchiveRefusedError, XmlRefusedError } from './errors.ts'
import { line, paragraph, writeDocx } from './write-docx.test.fixture.ts'

const fileOf = (bytes: Uint8Array, path = 'accord.docx') => ({ id: 'accord', path, bytes })
const read = (bytes: Uint8Array, limits = {}) => parse(fileOf(bytes), [docx], limits)
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** The same bytes with one text in place of another of the same length, wherever it stands. */
function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes).replaceAll(from, to)
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/** Change the size that the directory announces for the first file. */
function withSize(bytes: Uint8Array, sizeBytes: number): Uint8Array {
  const lying = Uint8Array.from(bytes)
  const row = new TextDecoder('latin1').decode(bytes).indexOf('PK\u0001\u0002')
  new DataView(lying.buffer).setUint32(row + 24, sizeBytes, true)
  return lying
}

test('an encrypted document says so; an old one is named with the formats that are read', async () => {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])
  const encrypted = Uint8Array.from([...ole, ...Array<number>(600).fill(0), ...name])
  await expect(read(encrypted)).rejects.toThrow(EncryptedSourceError)
  const old = parse(fileOf(Uint8Array.from(ole), 'old.doc'), [markdown, docx, plainText])
  await expect(old).rejects.toThrow(UnsupportedFormatError)
  await expect(old).rejects.toThrow('markdown, docx, plain-text')
})

test('the extension does not matter where the archive is a document', async () => {
  const bytes = writeDocx({ body: line('a') })
  expect((await parse(fileOf(bytes, 'accord'), [docx])).text).toBe('a')
  expect(docx.accepts(fileOf(zipSync({ 'a.txt': strToU8('a') }), 'a.zip'))).toBe(false)
  expect(docx.accepts({ ...fileOf(bytes), mediaType: 'text/plain' })).toBe(false)
})

test('an archive that announces too much is refused before anything is unpacked', async () => {
  const bytes = writeDocx({ body: line('a') })
  await expect(read(withSize(bytes, 900_000_000))).rejects.toThrow(
    expect.objectContaining({ limit: 'inflatedBytes' }),
  )
  await expect(read(writeDocx({ body: ' '.repeat(5_000_000) }))).rejects.toThrow(
    expect.objectContaining({ limit: 'ratio' }),
  )
  await expect(read(bytes, { entries: 0 })).rejects.toThrow(SourceTooLargeError)
})

test('an archive that lies about its size is stopped while it is unpacked', async () => {
  const bomb = withSize(writeDocx({ body: ' '.repeat(5_000_000) }), 100)
  await expect(read(bomb)).rejects.toThrow(expect.objectContaining({ limit: 'ratio' }))
  const small = withSize(writeDocx({ body: line('a') }), 100)
  await expect(read(small)).rejects.toThrow(ArchiveRefusedError)
})

test('a part that is there twice is refused', async () => {
  const twice = writeDocx({ body: '', files: { 'word/documenu.xml': '<a/>' } })
  await expect(read(replaced(twice, 'documenu', 'document'))).rejects.toThrow('twice')
})

test('an archive cut off anywhere is refused, and one without a document too', async () => {
  const bytes = writeDocx({ body: line('The Parties shall withdraw.') })
  for (let length = 4; length < bytes.length; length += 7) {
    await expect(read(bytes.subarray(0, length))).rejects.toThrow(ArchiveRefusedError)
  }
  await expect(read(zipSync({ 'a.txt': strToU8('a') }))).rejects.toThrow('word/document.xml')
})

test('a document in a larger buffer is read', async () => {
  const bytes = writeDocx({ body: line('a') })
  const buffer = new Uint8Array(bytes.length + 20)
  buffer.set(bytes, 10)
  expect((await read(buffer.subarray(10, 10 + bytes.length))).text).toBe('a')
})

test.each([
  ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
  ['an unknown entity', '<a>&x;</a>'],
  ['no end', '<a><b>'],
  ['two roots', '<a/><b/>'],
  ['an unbound prefix', '<w:document/>'],
  ['nothing', ''],
])('XML with %s is refused', async (_, xml) => {
  const bytes = writeDocx({ body: '', files: { 'word/document.xml': xml } })
  await expect(read(bytes)).rejects.toThrow(XmlRefusedError)
})

test('XML that nests too deep is refused', async () => {
  const deep = `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`
  const bytes = writeDocx({ body: deep })
  await expect(read(bytes, { ratio: 10_000 })).rejects.toThrow(TooDeepError)
})

test('a file over the limit is refused', async () => {
  const file = fileOf(writeDocx({ body: line('a long text') }))
  const limits = { ...defaultLimits, textLength: 5 }
  await expect(docx.parse(file, limits)).rejects.toThrow(SourceTooLargeError)
})

test('damaged bytes never make anything but an error of ours or a text', {
  timeout: 30_000,
}, async () => {
  const bytes = writeDocx({ body: line('The Parties shall withdraw.'), styles: '<w:a/>' })
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
      const damaged = Uint8Array.from(bytes)
      damaged[at] = value
      try {
        await docx.parse(fileOf(damaged), defaultLimits)
      } catch (error) {
        expect(error).toHaveProperty('code', expect.stringMatching(/^[A-Z_]+$/))
      }
    }),
    { numRuns: 300 },
  )
})

const inside = fc.constantFrom(
  ...['<w:r><w:t>Norland </w:t></w:r>', '<w:r><w:t xml:space="preserve"> a  b </w:t></w:r>'],
  ...[
    '<w:r><w:tab/></w:r>',
    '<w:r><w:br/></w:r>',
    '<w:r><w:softHyphen/><w:t>👍🏽&amp;</w:t></w:r>',
  ],
  ...[
    '<w:r><w:noBreakHyphen/></w:r>',
    '<w:ins><w:r><w:t>x</w:t></w:r></w:ins>',
    '<w:r><w:t>\u2028</w:t></w:r>',
  ],
  ...[
    '<w:del><w:r><w:delText>y</w:delText></w:r></w:del>',
    '<w:r><w:footnoteReference w:id="1"/></w:r>',
  ],
  ...['<w:r><w:t><![CDATA[<z>]]></w:t></w:r>', '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'],
  ...['<w:r><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></w:r>'],
)
const properties = fc.constantFrom('', '', '<w:outlineLvl w:val="1"/>', '<w:rPr><w:del/></w:rPr>')
const body = fc
  .array(fc.tuple(fc.array(inside, { maxLength: 6 }), properties), { maxLength: 6 })
  .map((all) => all.map(([runs, more]) => paragraph(runs.join(''), more)).join(''))

test('whatever the document, the map is exact and blocks are whole', {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(body, async (content) => {
      const { text, sourceText, map, blocks } = await read(writeDocx({ body: content }))
      const copies = map.segments.filter(({ kind }) => kind === 'copy')
      expect(copies.map(({ start, end }) => text.slice(start, end))).toEqual(
        copies.map(({ sourceStart, sourceEnd }) => sourceText.slice(sourceStart, sourceEnd)),
      )
      expect(blocks.map(({ span }) => text.slice(span.start, span.end)).join('\n\n')).toBe(text)
      for (const { span } of blocks) expect(map.toClean(map.toSource(span))).toEqual(span)
    }),
    { numRuns: 150 },
  )
})
