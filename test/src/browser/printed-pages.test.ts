import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageAt } from '@claimtrail/model'
import { type Analysed, createToolkit, type Toolkit } from '@claimtrail/toolkit'
import { allFormats } from '@claimtrail/workspace'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repository } from '../project.ts'
import { openBrowser } from './open.ts'
import { type Paper, printPdf } from './print-pdf.ts'

/** A sentence marked by hand, and the page that it must stand on, where the layout says so. */
interface Marked {
  readonly text: string
  readonly page: number | undefined
}

const papers = [
  { format: 'A4', margin: '22mm' },
  { format: 'A4', margin: '15mm' },
  { format: 'Letter', margin: '30mm' },
] as const

/**
 * The splitter breaks the first one in whatever format it comes. The others stand in a table whose cells are parted by
 * half a letter's width: PDF.js hands them out as one string.
 */
const knownToBreak: ReadonlySet<string> = new Set([
  'Gen. (ret.) P. Marlow',
  ...['Purpose', 'Spent', 'Roads', '17.2 m', 'Pumps', '10.9 m', 'Two were shelled again.'],
  ...['Schools', '3.1 m'],
])

let browser: Browser
let toolkit: Toolkit

beforeAll(async () => {
  browser = await openBrowser()
  toolkit = createToolkit({ formats: await allFormats() })
})

afterAll(async () => {
  await browser?.close()
})

test.each(['mended', 'aside', 'later'])(
  'printed pages (%s) keep their sentences whole, each at its place',
  async (part) => {
    const folder = join(repository, 'test/fixtures/printed', part)
    const broken: string[] = []
    const displaced: string[] = []
    let count = 0
    for (const name of readdirSync(folder)) {
      const markup = readFileSync(join(folder, name), 'utf8')
      const wanted = readMarks(markup)
      for (const paper of papers) {
        const analysed = await toolkit.analyse({
          id: name,
          path: `${name}.pdf`,
          bytes: await print(markup, paper),
        })
        const scores = score(wanted, analysed)
        count += wanted.length
        broken.push(...scores.broken.map((text) => `${name}, ${paper.format}: ${text}`))
        displaced.push(...scores.displaced.map((text) => `${name}, ${paper.format}: ${text}`))
      }
    }
    const whole = (100 * (count - broken.length)) / count
    console.log(`${part}: ${whole.toFixed(2)} % of ${count} sentences whole`)
    const isKnown = (line: string) => [...knownToBreak].some((text) => line.endsWith(`: ${text}`))
    expect(broken.filter((line) => !isKnown(line))).toEqual([])
    expect(displaced).toEqual([])
  },
  60_000,
)

/** The sentences in braces, and the number of the section that each stands in. */
function readMarks(markup: string): readonly Marked[] {
  return [...markup.matchAll(/\{([^{}]*)\}/g)]
    .filter(({ index }) => index > markup.indexOf('</style>'))
    .map(({ 1: inner = '', index }) => {
      const pages = markup.slice(0, index).split('<section>').length - 1
      return { text: plain(inner), page: pages === 0 ? undefined : pages }
    })
}

function plain(markup: string): string {
  return markup
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/<[^>]+>|&shy;/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Each sentence is found once, so that twins need twins. */
function score(
  wanted: readonly Marked[],
  { parsed, analysis }: Analysed,
): { readonly broken: readonly string[]; readonly displaced: readonly string[] } {
  const { text, sourceText, map, pageStarts = [] } = parsed
  const open = analysis.sentences.map(({ span, sourceSpan }) => ({
    text: text.slice(span.start, span.end).replace(/\s/g, ' '),
    page: pageAt(pageStarts, sourceSpan.start),
    drawn: map.segments
      .filter((segment) => segment.end > span.start && segment.start < span.end)
      .map(({ start, end, sourceStart, sourceEnd, kind }) => {
        if (kind !== 'copy') return sourceText.slice(sourceStart, sourceEnd)
        const shift = sourceStart - start
        return sourceText.slice(
          Math.max(start, span.start) + shift,
          Math.min(end, span.end) + shift,
        )
      })
      .join(''),
  }))
  const broken: string[] = []
  const displaced: string[] = []
  for (const { text, page } of wanted) {
    const at = open.findIndex((sentence) => sentence.text === text)
    const [found] = at < 0 ? [] : open.splice(at, 1)
    if (!found) broken.push(text)
    else if (letters(found.drawn) !== letters(text) || (page ?? found.page) !== found.page)
      displaced.push(text)
  }
  return { broken, displaced }
}

/** Letters as they are read, whatever the page shapes or cuts. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u2010-]/g, '')
}

function print(markup: string, paper: Paper): Promise<Uint8Array> {
  const [style = '', body = ''] = markup.split('</style>')
  const html = `<!doctype html><html lang="en">${style}</style>${body.replace(/[{}]/g, '')}`
  return printPdf(browser, html, paper)
}
