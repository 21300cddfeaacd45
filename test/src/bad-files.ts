import { crc32, deflateRawSync } from 'node:zlib'

/** One file of an archive. */
interface Entry {
  readonly name: string
  readonly content: string | Uint8Array
}

/** A ZIP archive by the rules of its specification (APPNOTE 6.3). */
export function writeZip(entries: readonly Entry[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const bytes = Buffer.from(content)
    // EPUB wants its first entry as it is.
    const isStored = name === 'mimetype'
    const packed = isStored ? bytes : deflateRawSync(bytes)
    const shared = Buffer.concat([
      Buffer.from([20, 0, 0, 0, isStored ? 0 : 8, 0, 0, 0, 0, 0]),
      number(crc32(bytes), 4),
      number(packed.length, 4),
      number(bytes.length, 4),
      number(name.length, 2),
      number(0, 2),
    ])
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed])
    locals.push(local)
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
        shared,
        number(0, 10),
        number(offset, 4),
        Buffer.from(name),
      ]),
    )
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06'),
    number(0, 4),
    number(entries.length, 2),
    number(entries.length, 2),
    number(central.length, 4),
    number(offset, 4),
    number(0, 2),
  ])
  return Buffer.concat([...locals, central, end])
}

/** A DOCX document with this main part. */
export function writeDocx(document: string | Uint8Array): Uint8Array {
  return writeZip([{ name: 'word/document.xml', content: document }])
}

/** The main part of a DOCX document of these paragraphs. */
export function documentXml(...paragraphs: readonly string[]): string {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  return `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`
}

/** A PDF with a page for each of these content streams; `trailer` goes into the trailer. Object 4 is an encryption. */
export function writePdf(contents: readonly string[], trailer: string = ''): Uint8Array {
  const key = '<'.padEnd(65, 'a1').concat('>')
  const kids = contents.map((_, index) => `${5 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
    `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`,
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${6 + index * 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  let text = '%PDF-1.7\n'
  const rows = objects.map((object, index) => {
    const row = `${String(text.length).padStart(10, '0')} 00000 n \n`
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return row
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  const end = `trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + table + end, 'latin1')
}

function number(value: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  bytes.writeUIntLE(value, 0, Math.min(length, 6))
  return bytes
}
