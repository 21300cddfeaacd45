import type { Block, Problem, SourceFile, SourceMeta } from '@claimtrail/model'
import type { Limits } from '@claimtrail/parse'
import { assemble, type CleanText, checkLimit } from '@claimtrail/parse/format-kit'
import { toBlocks } from './blocks.ts'
import { toFlow } from './flow.ts'
import { openPdf, type PdfDocument } from './open-pdf.ts'
import { type ParsedPdf, toPlacedTexts } from './pages.ts'
import { type PdfText, readPages } from './read-pages.ts'

/**
 * Take a PDF apart.
 *
 * @throws Errors of {@link openPdf} and {@link readPages}.
 */
export async function pdfParsed(
  file: SourceFile,
  limits: Limits,
  format: ParsedPdf['format'],
  fileProblems: readonly Problem[],
): Promise<ParsedPdf> {
  checkLimit(file.path, limits, 'sizeBytes', file.bytes.length)
  const document = await openPdf(file)
  try {
    const text = await readPages(document, file.path, limits)
    const { clean, blocks } = toBlocks(toFlow(text.pages))
    const problems = [...fileProblems, ...(await findProblems(document, text))]
    const parsed = assemble({
      source: { path: file.path, text: text.sourceText, charset: 'unicode', problems },
      clean,
      blocks,
      mediaType: 'application/pdf',
      format,
      meta: await readMeta(document, clean, blocks),
    })
    return {
      ...parsed,
      // Of an empty page more can be said than that it is empty.
      problems: parsed.problems.filter(({ code }) => code !== 'empty-source'),
      pageStarts: text.pageStarts,
      placedTexts: toPlacedTexts(text.pages),
    }
  } finally {
    await document.destroy()
  }
}

async function findProblems(document: PdfDocument, text: PdfText): Promise<readonly Problem[]> {
  const { pages, unreadable } = text
  const silent = pages.filter(({ items }) => items.every((item) => item.text.trim() === ''))
  const problems: Problem[] = []
  if (silent.length === pages.length) {
    const reason =
      'No page of the PDF has a text layer: it holds images, a scan perhaps. Run it through text recognition and add the result.'
    problems.push({ code: 'scanned-pdf', reason, severity: 'warning' })
  } else if (silent.length > 0) {
    const reason = `No text stands on ${listPages(silent.map(({ number }) => number))}: images or nothing. What they show was not read.`
    problems.push({ code: 'pages-without-text', reason, severity: 'info' })
  }
  if (unreadable.length > 0) {
    const reason = `The PDF is damaged: ${listPages(unreadable)} could not be read, so their text is missing.`
    problems.push({ code: 'unreadable-pages', reason, severity: 'error' })
  }
  // PDF.js answers `null` when nothing is restricted.
  if ((await document.getPermissions()) !== null) {
    const reason =
      'The PDF asks not to be copied or changed. It opens without a password and was read.'
    problems.push({ code: 'restricted-pdf', reason, severity: 'info' })
  }
  return problems
}

/** "page 4", "pages 4, 5, 6 and 12 more". */
function listPages(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 10).join(', ')
  const more = numbers.length > 10 ? ` and ${numbers.length - 10} more` : ''
  return `${numbers.length === 1 ? 'page' : 'pages'} ${shown}${more}`
}

/** The first heading of the first page, which people wrote for readers, before what the program noted. */
async function readMeta(
  document: PdfDocument,
  clean: CleanText,
  blocks: readonly Block[],
): Promise<SourceMeta> {
  const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1)
  if (heading) {
    const { start, end } = heading.span
    return { title: clean.toString().slice(start, end).replace(/\s+/g, ' ') }
  }
  const { info } = await document.getMetadata()
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
  return title === '' ? {} : { title }
}
