import { expect, test } from 'vitest'
import { describeExchange, sampleBundle, writeAll } from './contract/index.ts'
import { defineExchange } from './define.ts'
import type { ExchangeFormat } from './format.ts'
import { json } from './json.ts'

/** The least that a third party writes: a line a claim. */
const lines: ExchangeFormat = {
  id: 'quote-lines',
  mediaType: 'text/plain',
  extension: 'txt',
  offsets: ['utf16'],
  keeps: ['discontinuous'],
  async *write(bundle) {
    for await (const thing of bundle) {
      if (thing.kind !== 'claim') continue
      for (const { start, end } of thing.claim.claim.quotes) {
        yield `${thing.claim.id} ${start} ${end}\n`
      }
    }
  },
}

describeExchange(defineExchange(lines), {
  quotesIn: (file) =>
    file
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [claim = '', start, end] = line.split(' ')
        return { claim, unit: 'utf16', start: Number(start), end: Number(end) }
      }),
})

test.each([
  ['its id is not', { id: 'Quote Lines' }],
  ['its media type is not', { mediaType: 'text' }],
  ['its extension is not', { extension: '.txt' }],
  ['names no offset unit', { offsets: [] }],
  ['names a facet twice', { keeps: ['links', 'links'] }],
] as const)('a description is refused when it %s right', (message, wrong) => {
  expect(() => defineExchange({ ...lines, ...wrong })).toThrow(message)
})

test('a defined format cannot be changed', () => {
  expect(Object.isFrozen(json)).toBe(true)
  expect(Object.isFrozen(json.keeps)).toBe(true)
})

test('a claim that is given with another version than its own is refused', async () => {
  const things = sampleBundle().map((thing) =>
    thing.kind === 'claim'
      ? {
          ...thing,
          claim: { ...thing.claim, claim: { ...thing.claim.claim, version: '0'.repeat(64) } },
        }
      : thing,
  )
  await expect(writeAll(json, things)).rejects.toMatchObject({
    code: 'BUNDLE_ORDER',
  })
})
