import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeExchange, sampleBundle, writeAll } from './contract/index.ts'
import { csv } from './csv.ts'
import { toCsvCell, toCsvRecord } from './csv-cell.ts'
import { readCsv, readSpans, readTable, unguard } from './read-csv.test.fixture.ts'

describeExchange(csv, {
  quotesIn: (file) =>
    readTable(file).flatMap((row) => {
      const claim = row.id ?? ''
      const utf16 = readSpans(row.start_utf16, row.end_utf16)
      const points = readSpans(row.start_code_point, row.end_code_point)
      return [
        ...utf16.map((span) => ({ claim, unit: 'utf16', ...span }) as const),
        ...points.map((span) => ({ claim, unit: 'code-point', ...span }) as const),
      ]
    }),
})

const hostile = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\tplain',
  ' =1',
  '\u00a0\u200b=1',
  '\ufeff=1',
  '\u0000=1',
  '=HYPERLINK("http://x","y")',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '﹦1',
  "'=already",
  "''",
]

test('no cell begins as a formula, and each reads back', () => {
  for (const value of hostile) {
    const [[cell = ''] = []] = readCsv(`${toCsvCell(value)}\r\n`)
    expect(cell).toBe(`'${value}`)
    expect(unguard(cell)).toBe(value)
  }
})

test('plain cells stay as they are', () => {
  for (const value of ['plain', 'a=b', '“quote”', 'c-abc', '2026-05-01', '', '−5 degrees']) {
    expect(toCsvCell(value)).toBe(value)
  }
})

test('any record reads back', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom("'", '"', ',', '\r', '\n', '=', ' ', '\t', ';', 'é') }),
    fc.constantFrom(...hostile),
  )
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (values) => {
      const rows = readCsv(toCsvRecord(values))
      expect(rows).toHaveLength(1)
      expect(rows[0]?.map(unguard)).toEqual(values)
      for (const written of rows[0] ?? []) expect(written).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@]/u)
    }),
    { numRuns: 1000 },
  )
})

test('a row carries the claim in words, and a spreadsheet can be told that it is UTF-8', async () => {
  const written = await writeAll(csv, sampleBundle(), { byteOrderMark: true })
  expect(written.startsWith('\ufeffid,type,status,review,quote')).toBe(true)
  const [pledge, proviso, split] = readTable(written.slice(1))
  expect(pledge).toMatchObject({
    type: 'commitment',
    status: 'proposed',
    review: 'confirmed',
    actor: 'Norland 🚢',
    action: 'open',
    polarity: 'do',
    deadline: 'by 1 May (2026-05-01)',
    condition_ids: proviso?.id,
    annotator: 'mira',
    decided_at: '2026-03-01T10:00:00.000Z',
    note: '@all: see "article 2",\r\nthen decide.',
  })
  expect(proviso?.links).toBe(`condition-of ${pledge?.id}`)
  expect(split?.quote).toBe('Norland shall […] close it cafe\u0301')
})
