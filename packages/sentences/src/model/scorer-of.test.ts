import { expect, test } from 'vitest'
import { SentenceModelError } from '../errors.ts'
import { splitSentences } from '../split-sentences.ts'
import shipped from './en-legal.json' with { type: 'json' }
import { scorerOf } from './scorer-of.ts'
import type { SentenceModel } from './sentence-model.ts'

const model: SentenceModel = { ...shipped, format: 'claimtrail/sentence-model@1' }
const text = 'The Council met. It heard Dr. Berg of the U.S. Mission. Nobody spoke.'

function withWeights(weights: string): SentenceModel {
  return { ...model, weights }
}

test('the model that ships is what decides when none is named', () => {
  expect(splitSentences(text, { model })).toEqual(splitSentences(text))
})

test('a model that always says no overrules what rules only think likely', () => {
  const never = { ...model, bias: -1000 }
  const doubtful = 'Did 12 of them sign? 13 did.'
  expect(splitSentences(doubtful, { model: never })).toHaveLength(1)
  expect(splitSentences(doubtful, { model: 'none' })).toHaveLength(2)
})

test('no model overrules a convention', () => {
  const always = { ...model, bias: 1000 }
  for (const whole of [
    '2. The ceasefire holds',
    '“Will you sign?” he asked',
    'It pays 3.5 % now',
  ]) {
    expect(splitSentences(whole, { model: always })).toHaveLength(1)
  }
})

test('a wrapped line stays whole whatever a model says', () => {
  const always = { ...model, bias: 1000 }
  const wrapped =
    'The Government of Norland shall withdraw its forces from the\nnorthern valley within ninety days'
  expect(splitSentences(wrapped, { model: always })).toHaveLength(1)
})

test('without a model the rules split alone', () => {
  expect(splitSentences(text, { model: 'none' })).toHaveLength(3)
})

test('the model names its data, their licences and whom to thank', () => {
  expect(shipped.data.length).toBeGreaterThan(0)
  for (const { sha256, licence, attribution } of shipped.data) {
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    // Share-alike weights would not fit into a package under MIT.
    expect(licence).toBe('CC BY 4.0')
    expect(attribution).not.toBe('')
  }
})

test('a model that cannot be read is a clear error', () => {
  // What a caller without types could pass.
  const foreign = { ...model, format: 'other@7' } as unknown as SentenceModel
  expect(() => scorerOf(foreign)).toThrow(/other@7/)
  expect(() => scorerOf(withWeights('AAA'))).toThrow(/not base64/)
  expect(() => scorerOf(withWeights('!'.repeat(1368)))).toThrow(/not base64/)
  expect(() => scorerOf(withWeights('AAAA'))).toThrow(/3 weights/)
  expect(() => scorerOf({ ...model, scale: Number.NaN })).toThrow(SentenceModelError)
  expect(() => splitSentences('', { model: { ...model, scale: 0 } })).not.toThrow()
})
