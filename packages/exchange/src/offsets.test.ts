import { quoteOf } from '@claimtrail/model'
import { codePointIndex, type Span } from '@claimtrail/text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleBundle, writeAll } from './contract/index.ts'
import { csv } from './csv.ts'
import type { Exchanged } from './exported.ts'
import { json } from './json.ts'
import { readSpans, readTable } from './read-csv.test.fixture.ts'
import { webAnnotation } from './web-annotation/web-annotation.ts'

/** A bundle of one claim that quotes one span of a text. */
function quoting(text: string, span: Span): readonly Exchanged[] {
  const things = sampleBundle().filter(
    (thing) =>
      thing.kind !== 'text' && (thing.kind !== 'claim' || thing.claim.claim.type === 'assessment'),
  )
  return things.slice(0, 3).map((thing) => {
    if (thing.kind !== 'claim') return thing
    const claim = { ...thing.claim.claim, quotes: [quoteOf(text, span)] } as const
    return { kind: 'claim', claim: { ...thing.claim, sentences: [], claim }, text }
  })
}

const piece = fc.oneof(
  fc.constantFrom(
    '\ufeff',
    '🚢',
    '👩‍🔬',
    'e\u0301',
    '\u00a0',
    '\r\n',
    '\n\n',
    '=',
    "'",
    '"',
    ',',
    '�',
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)
const texts = fc
  .array(piece, { minLength: 1, maxLength: 40 })
  .map((pieces) => pieces.join(''))
  .filter((text) => text !== '')

/** A text and a span of it that begins and ends between code points. */
const quoted = fc.tuple(texts, fc.nat(), fc.nat()).map(([text, one, other]) => {
  const index = codePointIndex(text)
  const length = index.toCodePoint(text.length)
  const start = one % length
  const points = { start, end: start + 1 + (other % (length - start)) }
  return { text, points, span: index.fromCodePoints(points) }
})

test('a quote is read back from the characters of each file, in the units that it counts', async () => {
  await fc.assert(
    fc.asyncProperty(quoted, async ({ text, span, points }) => {
      const words = text.slice(span.start, span.end)
      const things = quoting(text, span)
      const { claims } = JSON.parse(await writeAll(json, things))
      expect(claims[0].claim.quotes).toEqual([{ ...span, quote: words }])
      const [row = {}] = readTable(await writeAll(csv, things))
      expect(row.quote).toBe(words)
      expect(readSpans(row.start_utf16, row.end_utf16)).toEqual([span])
      expect(readSpans(row.start_code_point, row.end_code_point)).toEqual([points])
      const { items } = JSON.parse(await writeAll(webAnnotation, things))
      const [exact, position] = items[0].target.selector
      expect(exact.exact).toBe(words)
      expect(position).toMatchObject(points)
      expect([...text].slice(position.start, position.end).join('')).toBe(words)
      expect(text).toContain(exact.prefix + exact.exact + exact.suffix)
    }),
    { numRuns: 300 },
  )
})

test('a quote that cuts a character of two units is refused where code points are counted', async () => {
  const things = quoting('a🚢b', { start: 0, end: 2 })
  await expect(writeAll(json, things)).resolves.toContain('"end":2')
  for (const format of [csv, webAnnotation]) {
    await expect(writeAll(format, things)).rejects.toMatchObject({ code: 'QUOTE_MISMATCH' })
  }
})
