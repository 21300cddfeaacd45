import { expect, test } from 'vitest'
import { chunksOf, readAll, sampleBundle, writeAll } from '../contract/index.ts'
import type { Exchanged } from '../exported.ts'
import { json } from '../json.ts'
import { jsonl } from '../jsonl.ts'
import { parsePiece } from './file-piece.ts'

/** A bundle with one claim, so many times. */
function manyClaims(count: number): readonly Exchanged[] {
  const [source, version, text, claim] = sampleBundle()
  if (!source || !version || !text || !claim) throw expect.unreachable()
  return [source, version, text, ...Array.from({ length: count }, () => claim)]
}

test.each([json, jsonl])(
  'one bad row in a thousand is named with its line, and 999 arrive: $id',
  async (format) => {
    const lines = (await writeAll(format, manyClaims(1_000))).split('\n')
    const bad = 500
    lines[bad] = String(lines[bad]).replace('"review"', '"rewiev"')
    const { things, problems } = await readAll(format, chunksOf(lines.join('\n'), 10_000))
    expect(things.filter(({ kind }) => kind === 'claim')).toHaveLength(999)
    expect(problems).toMatchObject([{ code: 'wrong-shape', lineNumber: bad + 1 }])
    expect(problems[0]?.reason).toContain('"review"')
  },
)

test('a line that is no JSON, not UTF-8 or of an unknown kind is passed over', async () => {
  const good = (await writeAll(jsonl, manyClaims(1))).trimEnd()
  const lines = ['{"kind":', '{"kind":"mood"}', '7', '', '\ud800'.repeat(3), '{}']
  const { things, problems } = await readAll(jsonl, chunksOf([good, ...lines].join('\n'), 64))
  expect(things).toHaveLength(4)
  expect(problems.map(({ code }) => code)).toEqual([
    'not-json',
    'kind-unknown',
    'kind-unknown',
    'not-json',
    'kind-unknown',
  ])
})

test('a file in another layout is read the same', async () => {
  const written = await writeAll(json, sampleBundle())
  const pretty = JSON.stringify(JSON.parse(written), null, 2).replaceAll('\n', '\r\n')
  const { things, problems } = await readAll(json, chunksOf(pretty, 1_000))
  expect(problems).toEqual([])
  expect(await writeAll(json, things)).toBe(written)
})

test('an export from before texts were written is read, its claims without a text', async () => {
  const written = await writeAll(
    json,
    sampleBundle().filter(({ kind }) => kind !== 'text'),
  )
  expect(written).not.toContain('"texts"')
  const claims = []
  for await (const thing of json.read?.(chunksOf(written, 4_096)) ?? []) {
    if (!('code' in thing) && thing.kind === 'claim') claims.push(thing.text)
  }
  expect(claims).toEqual(Array.from({ length: 6 }, () => undefined))
})

test('a text without its hash, and a claim whose quote it does not say, are problems', async () => {
  const written = await writeAll(jsonl, sampleBundle())
  const damaged = await readAll(
    jsonl,
    chunksOf(written.replace('open the café', 'shut the café'), 999),
  )
  expect(damaged.problems).toMatchObject([{ code: 'text-damaged', lineNumber: 4 }])
  const moved = written.replace('"start":1,"end":', '"start":2,"end":')
  const { problems } = await readAll(jsonl, chunksOf(moved, 999))
  expect(problems.map(({ lineNumber }) => lineNumber)).toEqual([5])
})

test('what is no export is refused at once', async () => {
  for (const file of ['', '[]', '{"format":"other"}', '{"claims":[{}]}', 'hello']) {
    for (const format of [json, jsonl]) {
      const { problems } = await readAll(format, chunksOf(file, 5))
      expect(problems.map(({ code }) => code)).toEqual(['format-unknown'])
    }
  }
})

test('a name of the prototype is data, and what is nested too deep is refused', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const read = parsePiece({ bytes: bytes('{"__proto__":{"polluted":1}}'), lineNumber: 1 })
  expect(Object.keys('value' in read ? (read.value as object) : {})).toEqual(['__proto__'])
  expect({}).not.toHaveProperty('polluted')
  const deep = bytes('['.repeat(100_000) + ']'.repeat(100_000))
  expect(parsePiece({ bytes: deep, lineNumber: 3 })).toMatchObject({ code: 'json-too-deep' })
})
