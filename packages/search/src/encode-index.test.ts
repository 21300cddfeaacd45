import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeIndex, encodeIndex } from './encode-index.ts'
import { buildIndex } from './index-builder.ts'
import { documents } from './sample-documents.test.fixture.ts'

test('an index that was written is read back whole, and equal indexes are equal bytes', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const index = buildIndex(all)
      const bytes = encodeIndex(index)
      expect(decodeIndex(bytes)).toEqual(index)
      expect(encodeIndex(buildIndex(all))).toEqual(bytes)
    }),
  )
})

test('damaged bytes are no index, whatever was done to them', () => {
  const bytes = encodeIndex(buildIndex(fc.sample(documents, { numRuns: 1, seed: 7 })[0] ?? []))
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = Uint8Array.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ change
      expect(decodeIndex(damaged)).toBeUndefined()
      expect(decodeIndex(bytes.subarray(0, at))).toBeUndefined()
    }),
  )
})

test('no bytes make reading throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(decodeIndex(bytes)).toBeUndefined()
    }),
  )
})

test('a lone surrogate and a long word survive', () => {
  const index = buildIndex([
    {
      name: { kind: 'sentence', source: 'half-\ud83d', index: 3 },
      texts: ['x'.repeat(300_000)],
      actors: [],
      dates: [],
    },
  ])
  expect(decodeIndex(encodeIndex(index))).toEqual(index)
})
