import type { SplitOptions } from '@claimtrail/sentences'
import { expect, test } from 'vitest'
import { type Analysed, createToolkit } from './toolkit.ts'

const text = '(a) The Council met. Norland signed.\n'
const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
const file = { id: 'accord', path: 'accord.md', bytes }

function analyse(sentences: SplitOptions): Promise<Analysed> {
  return createToolkit({ sentences }).analyse(file)
}

test('toolkits that split in two ways have two fingerprints, and so have their analyses', async () => {
  const ways: readonly SplitOptions[] = [{}, { model: 'none' }, { lists: 'separate' }]
  const analyses = await Promise.all(ways.map(async (way) => (await analyse(way)).analysis))
  expect(new Set(analyses.map(({ fingerprint }) => fingerprint)).size).toBe(ways.length)
  expect(analyses.map(({ sentences }) => sentences.length)).toEqual([2, 2, 3])
})

test('a version says which splitter made its sentences', async () => {
  const { version } = await analyse({ model: 'none', lists: 'separate' })
  expect(version.pipeline.at(-1)).toEqual({
    name: 'rules',
    version: expect.stringMatching(/^\d+\+lists\.separate$/),
  })
  expect((await analyse({})).version.pipeline.at(-1)?.name).toBe('en-legal')
})
