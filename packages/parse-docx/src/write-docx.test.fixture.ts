import { strToU8, zipSync } from 'fflate'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The inside of a document's parts; `body` is that of the main one. */
export interface DocxParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly core?: string
  /** Other files, or whole parts in place of ours. */
  readonly files?: Readonly<Record<string, string>>
}

/** The bytes of a DOCX file. */
export function writeDocx(parts: DocxParts): Uint8Array {
  const { body, styles, numbering, footnotes, endnotes, core } = parts
  const files: Record<string, string | undefined> = {
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': styles && `<w:styles ${word}>${styles}</w:styles>`,
    'word/numbering.xml': numbering && `<w:numbering ${word}>${numbering}</w:numbering>`,
    'word/footnotes.xml': footnotes && `<w:footnotes ${word}>${footnotes}</w:footnotes>`,
    'word/endnotes.xml': endnotes && `<w:endnotes ${word}>${endnotes}</w:endnotes>`,
    'docProps/core.xml':
      core && `<cp:core xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${core}</cp:core>`,
    ...parts.files,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).flatMap(([name, text]) =>
        text === undefined ? [] : [[name, strToU8(text)]],
      ),
    ),
    { mtime: '2031-05-01T00:00:00Z' },
  )
}

/** A paragraph of runs; `properties` is the inside of its `w:pPr`. */
export function paragraph(runs: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

/** A run with one text. */
export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of one text. */
export function line(text: string, properties = ''): string {
  return paragraph(run(text), properties)
}
