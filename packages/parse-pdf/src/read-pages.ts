import { type Limits, SourceTooLargeError, UnreadableSourceError } from '@claimtrail/parse'
import type { PdfDocument } from './open-pdf.ts'
import type { PageText, TextItem } from './text-item.ts'

type Page = Awaited<ReturnType<PdfDocument['getPage']>>
type Drawn = Awaited<ReturnType<Page['getTextContent']>>['items'][number]
type DrawnText = Extract<Drawn, { str: string }>

/** All text of a PDF. */
export interface PdfText {
  /** The strings of all text items in drawing order, one line feed after each. Empty ones are left out. */
  readonly sourceText: string
  readonly pages: readonly PageText[]
  /** Where each page starts in the source text; a page that could not be read is empty. */
  readonly pageStarts: readonly number[]
  /** Numbers of the pages that could not be read. */
  readonly unreadable: readonly number[]
}

/** Longest coordinate that is believed; hostile files have infinite ones. */
const farthest = 1_000_000

/**
 * Read the text of every page, one after the other, so that only one page's drawing is in memory.
 *
 * @throws {@link SourceTooLargeError} Over the limit of pages or of text.
 * @throws {@link UnreadableSourceError} No page can be read.
 */
export async function readPages(
  document: PdfDocument,
  path: string,
  limits: Limits,
): Promise<PdfText> {
  const { numPages } = document
  if (numPages > limits.pages) throw new SourceTooLargeError(path, 'pages', numPages, limits.pages)
  const pages: PageText[] = []
  const pageStarts: number[] = []
  const unreadable: number[] = []
  let sourceText = ''
  for (let number = 1; number <= numPages; number += 1) {
    pageStarts.push(sourceText.length)
    const page = await readPage(document, number, sourceText.length)
    if (!page) unreadable.push(number)
    else {
      pages.push(page)
      sourceText += page.items.map(({ text }) => `${text}\n`).join('')
    }
    const { length } = sourceText
    if (length > limits.textLength) {
      throw new SourceTooLargeError(path, 'textLength', length, limits.textLength)
    }
  }
  if (pages.length === 0) {
    throw new UnreadableSourceError(path, 'no page of the PDF can be read')
  }
  return { sourceText, pages, pageStarts, unreadable }
}

/** `undefined` when PDF.js gives the page up; the other pages may be whole. */
async function readPage(
  document: PdfDocument,
  number: number,
  start: number,
): Promise<PageText | undefined> {
  try {
    const page = await document.getPage(number)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    page.cleanup()
    return { number, width, height, items: toItems(items, toMatrix(transform), start) }
  } catch {
    return undefined
  }
}

function toItems(drawn: readonly Drawn[], viewport: Matrix, start: number): readonly TextItem[] {
  const items: TextItem[] = []
  let offset = start
  for (const item of drawn) {
    if (!('str' in item) || item.str === '') continue
    items.push(toItem(item, viewport, offset))
    offset += item.str.length + 1
  }
  return items
}

type Matrix = readonly [number, number, number, number, number, number]

function toItem(item: DrawnText, viewport: Matrix, start: number): TextItem {
  const [a, b, c, d, e, f] = toMatrix(item.transform)
  const [va, vb, vc, vd, ve, vf] = viewport
  const right = va * a + vc * b
  const down = vb * a + vd * b
  return {
    text: item.str,
    start,
    x: finite(va * e + vc * f + ve),
    y: finite(vb * e + vd * f + vf),
    width: Math.max(0, finite(item.width)),
    height: Math.abs(finite(Math.hypot(c, d) || Math.hypot(a, b) || 1)),
    font: item.fontName,
    isTurned: !(right > 0 && Math.abs(down) < right * 0.1),
  }
}

function toMatrix(numbers: readonly unknown[]): Matrix {
  const at = (index: number) => Number(numbers[index] ?? 0)
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

function finite(value: number): number {
  if (!Number.isFinite(value)) return 0
  return Math.min(farthest, Math.max(-farthest, value))
}
