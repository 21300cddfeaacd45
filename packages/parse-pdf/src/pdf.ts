import type { Problem, SourceFile } from '@claimtrail/model'
import { defineFormat, type Format } from '@claimtrail/parse'
import { binaryKind, extensionOf, givenMediaType } from '@claimtrail/parse/format-kit'
import { pdfParsed } from './pdf-parsed.ts'

const version = { name: 'pdf', version: '1' }

/**
 * PDF with a text layer: columns, paragraphs across pages, tables, footnotes; running heads and page numbers are
 * artifacts. Scripts and attachments are never run or opened, and there is no text recognition. Source spans index the
 * strings that the pages draw, in drawing order, one line feed after each.
 */
export const pdf: Format = defineFormat({
  ...version,
  accepts(file) {
    const given = givenMediaType(file)
    if (given !== undefined) return given === 'application/pdf'
    const kind = binaryKind(file.bytes)
    // A damaged file is told so by its extension only.
    return kind === undefined ? extensionOf(file.path) === 'pdf' : isPdf(kind)
  },
  parse: (file, limits) => pdfParsed(file, limits, version, extensionProblems(file)),
})

function isPdf(kind: string): boolean {
  return kind === 'a PDF document'
}

function extensionProblems(file: SourceFile): readonly Problem[] {
  const extension = extensionOf(file.path)
  if (extension === '' || extension === 'pdf' || file.mediaType !== undefined) return []
  const reason = `The file is named .${extension} and starts like a PDF, so it was read as a PDF.`
  return [{ code: 'unexpected-extension', reason, severity: 'info' }]
}
