import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { describeExchange, sampleBundle, type WrittenQuote, writeAll } from './contract/index.ts'
import { exportSchema } from './export-schema.ts'
import type { ExportedClaim } from './exported.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'

function quotesOf(claims: readonly ExportedClaim[]): readonly WrittenQuote[] {
  return claims.flatMap(({ id, claim }) =>
    claim.quotes.map((quote) => ({ claim: id, unit: 'utf16', ...quote }) as const),
  )
}

async function written(format = json): Promise<string> {
  return await writeAll(format, sampleBundle())
}

describeExchange(json, { quotesIn: (file) => quotesOf(JSON.parse(file).claims) })

describeExchange(jsonl, {
  quotesIn(file) {
    const [header, ...lines] = file.trimEnd().split('\n')
    expect(header).toBe('{"format":"claimtrail/export@1","offsets":"utf16"}')
    const things = lines.map((line) => JSON.parse(line))
    return quotesOf(things.filter(({ kind }) => kind === 'claim'))
  },
})

test('the JSON export is what its published schema says', async () => {
  const validate = new Ajv2020({ strict: true, strictTuples: false }).compile(exportSchema)
  expect(validate(JSON.parse(await written())), JSON.stringify(validate.errors)).toBe(true)
  expect(validate(JSON.parse('{"format":"claimtrail/export@1","sources":[],"versions":[]}'))).toBe(
    false,
  )
})

test('the schema refuses a claim with a field that nobody knows', async () => {
  const validate = new Ajv2020({ strict: true, strictTuples: false }).compile(exportSchema)
  const file = JSON.parse(await written())
  file.claims[0].claim.colour = 'blue'
  expect(validate(file)).toBe(false)
})

test('the schema refuses a claim without a quote', async () => {
  const validate = new Ajv2020({ strict: true, strictTuples: false }).compile(exportSchema)
  const file = JSON.parse(await written())
  file.claims[0].claim.quotes = []
  expect(validate(file)).toBe(false)
})

test('each thing of the JSON export has a line of its own', async () => {
  const lines = (await written()).split('\n')
  const things = lines.filter((line) => /^\{"(id|text)"/.test(line))
  expect(things.map((line) => JSON.parse(line.replace(/,$/, '')))).toHaveLength(
    sampleBundle().length,
  )
})

test('both forms say the same', async () => {
  const whole = JSON.parse(await written())
  const lines = (await written(jsonl)).trimEnd().split('\n').slice(1)
  const claims = lines.map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'claim')
  expect(claims.map(({ kind, ...claim }) => claim)).toEqual(whole.claims)
})

test('the order in which a claim was built does not change a byte', async () => {
  const reversed = sampleBundle().map((thing) => JSON.parse(JSON.stringify(thing), reverseKeys))
  const again = await writeAll(json, reversed)
  expect(again).toBe(await written())
})

function reverseKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).reverse())
}
