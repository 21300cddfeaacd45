import type { Parsed } from '@claimtrail/model'
import { defaultLimits } from '@claimtrail/parse'
import { describeFormat } from '@claimtrail/parse/contract'
import { describe, expect, test } from 'vitest'
import { documents } from './documents.test.fixture.ts'
import { locate } from './pages.ts'
import { pdf } from './pdf.ts'
import { column, writePdf } from './write-pdf.test.fixture.ts'

const fileOf = (bytes: Uint8Array, path = 'accord.pdf') => ({ id: 'accord', path, bytes })
const read = (bytes: Uint8Array) => pdf.parse(fileOf(bytes), defaultLimits)
const words = ({ text, blocks }: Parsed) =>
  blocks.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])

describeFormat(
  pdf,
  documents.map(({ name, pages }) => ({ name, file: fileOf(writePdf(pages)) })),
)

describe.each(documents)('$name', ({ pages, blocks }) => {
  test('every sentence is whole, in its block, in reading order', async () => {
    const expected = blocks.map(([kind, ...sentences]) => [kind, sentences.join(' ')])
    expect(words(await read(writePdf(pages)))).toEqual(expected)
  })

  test('every word is found where it was drawn', async () => {
    const parsed = await read(writePdf(pages))
    for (const { 0: word, index } of parsed.text.matchAll(/[\p{L}\d]{3,}/gu)) {
      const boxes = locate(parsed, { start: index, end: index + word.length })
      const drawings = pages[(boxes[0]?.page ?? 0) - 1]
      expect(boxes.length, word).toBeGreaterThan(0)
      for (const { x, y, height } of boxes) {
        const near = drawings?.find(
          (drawing) =>
            (word.includes(drawing.text.slice(0, 3)) ||
              drawing.text.replaceAll('\u00ad', '').includes(word.slice(0, 2))) &&
            (drawing.isTurned || Math.abs(drawing.y - (y + 0.8 * height)) < height) &&
            drawing.x <= x + 1,
        )
        expect(near, `${word} at ${x}, ${y}`).toBeDefined()
      }
    }
  })
})

test('a sentence across a page end has a box on each page', async () => {
  const { pages } = documents[3] ?? { pages: [] }
  const parsed = await read(writePdf(pages))
  const end = parsed.text.indexOf('more time.') + 10
  const boxes = locate(parsed, { start: 0, end })
  expect(boxes.map(({ page }) => page)).toEqual([1, 1, 2, 2, 3])
  expect(parsed.pageStarts).toHaveLength(3)
})

test('a footnote knows its call', async () => {
  const parsed = await read(writePdf(documents[5]?.pages ?? []))
  const note = parsed.blocks.find(({ kind }) => kind === 'footnote')
  expect(parsed.text.slice(0, note?.noteOf)).toBe('The truce held for nine weeks')
})

test('items know what introduces them', async () => {
  const parsed = await read(writePdf(documents[7]?.pages ?? []))
  const items = parsed.blocks.filter(({ kind }) => kind === 'listItem')
  expect(items.map(({ item, leadIn }) => [item?.label, item?.depth, leadIn])).toEqual([
    ['(a)', 1, 1],
    ['(b)', 1, 1],
  ])
})

test('cells know their row and column, and the first row is the header', async () => {
  const parsed = await read(writePdf(documents[6]?.pages ?? []))
  const cells = parsed.blocks.flatMap(({ cell }) => (cell ? [[cell.row, cell.column]] : []))
  expect(cells).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
    [2, 0],
    [2, 1],
  ])
})

test('the title is the first heading, else what the file says', async () => {
  expect((await read(writePdf(documents[0]?.pages ?? []))).meta.title).toBe('The Ostia Accord')
  const plain = [column(['They met.'], { x: 72, y: 90 })]
  expect((await read(writePdf(plain, { title: 'Minutes' }))).meta.title).toBe('Minutes')
})
