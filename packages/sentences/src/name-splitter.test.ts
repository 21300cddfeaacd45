import { contentKey } from '@claimtrail/model/ids'
import { expect, test } from 'vitest'
import shipped from './model/en-legal.json' with { type: 'json' }
import type { SentenceModel } from './model/sentence-model.ts'
import { nameSplitter } from './name-splitter.ts'
import type { SplitOptions } from './options.ts'

const model: SentenceModel = { ...shipped, format: 'claimtrail/sentence-model@1' }

test('options that can split in two ways have two names, whatever a model calls itself', () => {
  const all: readonly SplitOptions[] = [
    {},
    { model: 'none' },
    { model },
    { model: { ...model, bias: 0 } },
    { lists: 'separate' },
    { lists: 'separate', model: 'none' },
    { lines: 'wrap' },
    { lines: 'judge' },
    { lines: 'judge', lists: 'separate' },
  ]
  expect(new Set(all.map(nameSplitter)).size).toBe(all.length)
  for (const options of all) expect(nameSplitter(options)).toMatch(/^[\w-]+@[^@\s]+$/)
})

test('equal options have one name, also when a default is written out', () => {
  expect(nameSplitter({ lists: 'attach' })).toBe(nameSplitter())
  expect(nameSplitter({ model: { ...model } })).toBe(nameSplitter({ model }))
})

test('rules alone do not go by the name of a model', () => {
  expect(nameSplitter({ model: 'none' })).not.toContain(shipped.name)
})

test('weights that ship are counted up in their name: a change of one needs a change of the other', () => {
  expect([shipped.name, contentKey(shipped.weights).slice(0, 8)]).toEqual([
    'en-legal@4',
    'h7nteoc7',
  ])
})
