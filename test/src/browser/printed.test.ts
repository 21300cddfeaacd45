import { readFileSync } from 'node:fs'
import { type Parsed, pageAt } from '@claimtrail/model'
import { parseText } from '@claimtrail/parse'
import { type Analysed, createToolkit } from '@claimtrail/toolkit'
import { allFormats } from '@claimtrail/workspace'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './open.ts'
import { printPdf } from './print-pdf.ts'

const briefs = ['us-taliban-2020', 'south-sudan-2018', 'pretoria-2022']

const cells =
  'td{border:1px solid;padding:4pt;text-indent:0;text-align:left;vertical-align:top}tr{break-inside:avoid}'

/** Layouts that analysts receive: gaps between paragraphs, first lines indented, two columns. */
const layouts = {
  gaps: 'body{font:11pt/1.3 serif;text-align:justify}p{margin:0 0 .6em}',
  indents: 'body{font:12pt/1.4 serif;text-align:justify}p{margin:0;text-indent:1.5em}',
  columns:
    'body{font:10pt/1.25 serif;text-align:justify}main{columns:2;column-gap:18pt}p{margin:0 0 .5em}h1,h2,h3{text-align:left}table{width:100%;font-size:7pt}td{padding:1pt 2pt!important;hyphens:none}',
}

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

test.each(Object.keys(layouts).filter(isLayout))(
  'briefs printed with %s keep their sentences whole, each on its page',
  async (layout) => {
    const toolkit = createToolkit({ formats: await allFormats() })
    let count = 0
    const broken: string[] = []
    for (const id of briefs) {
      const markup = `<style>${layouts[layout]}${cells}</style><main>${bodyOf(id)}</main>`
      const page = await toolkit.analyse(fileOf(`${id}.html`, Buffer.from(markup)))
      const printed = await toolkit.analyse(fileOf(`${id}.pdf`, await print(markup)))
      const found = new Set(sentencesOf(printed))
      count += sentencesOf(page).length
      broken.push(...sentencesOf(page).filter((sentence) => !found.has(sentence)))
      expectPlaces(printed.parsed)
    }
    expect(count).toBeGreaterThan(360)
    expect(broken).toEqual([])
  },
  60_000,
)

function isLayout(name: string): name is keyof typeof layouts {
  return name in layouts
}

function fileOf(path: string, bytes: Uint8Array) {
  return { id: path, path, bytes }
}

function sentencesOf({ parsed, analysis }: Analysed): readonly string[] {
  return analysis.sentences.map(({ span }) =>
    // Chromium prints a no-break space like other spaces.
    parsed.text.slice(span.start, span.end).replace(/\s/g, ' '),
  )
}

/** The blocks of a brief as bare paragraphs and tables. */
function bodyOf(id: string): string {
  const source = new URL(`../../../source-docs/${id}.md`, import.meta.url)
  const { text, blocks } = parseText(readFileSync(source, 'utf8'), { mediaType: 'text/markdown' })
  return blocks
    .map(({ kind, span, level, cell }, index) => {
      const words = text
        .slice(span.start, span.end)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
      if (kind === 'heading') return `<h${level}>${words}</h${level}>`
      if (!cell) return `<p>${words}</p>`
      const [before, after] = [blocks[index - 1]?.cell, blocks[index + 1]?.cell]
      const opening = before ? (before.row === cell.row ? '' : '<tr>') : '<table><tr>'
      return `${opening}<td>${words}</td>${after ? '' : '</table>'}`
    })
    .join('\n')
}

function print(markup: string): Promise<Uint8Array> {
  const html = `<!doctype html><html lang="en">${markup}`
  return printPdf(browser, html, { format: 'A4', margin: '22mm' })
}

/** Every word is found in the source on a page of the file; heads and page numbers are furniture. */
function expectPlaces({ text, sourceText, map, pageStarts = [], blocks }: Parsed): void {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\d]+/gu)) {
    const source = map.toSource({ start: index, end: index + word.length })
    const page = pageAt(pageStarts, source.start)
    expect(page >= 1 && page <= pageStarts.length, word).toBe(true)
    expect(sourceText.slice(source.start, source.end).replace(/-?\n/g, '')).toBe(word)
  }
  const heads = blocks.filter(({ span }) =>
    /^(?:Running head|Page \d+)$/.test(text.slice(span.start, span.end)),
  )
  expect(heads.length).toBe(pageStarts.length * 2)
  expect(heads.every(({ kind }) => kind === 'artifact')).toBe(true)
}
