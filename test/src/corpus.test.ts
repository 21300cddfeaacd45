import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyOfCorpus, repository } from './project.ts'

const files = readdirSync(join(repository, 'source-docs'))
const texts = files.filter((name) => !name.endsWith('.source.json'))

test('every source has a sidecar that says what it is and where its facts come from', async () => {
  expect(texts.length).toBeGreaterThanOrEqual(6)
  const project = await copyOfCorpus()
  const { items } = await project.json(['ingest'])
  expect(items.map(({ outcome }) => outcome)).toEqual(texts.map(() => 'read'))
  for (const name of texts) expect(files).toContain(name.replace(/\.[^.]+$/, '.source.json'))
})

test('each has 40 to 150 sentences, each readable in its file', async () => {
  const project = await copyOfCorpus()
  for (const name of texts) {
    const { items } = await project.json(['sentences', `source-docs/${name}`])
    expect(items.length, name).toBeGreaterThanOrEqual(40)
    expect(items.length, name).toBeLessThanOrEqual(150)
  }
})

test('two sources are annotated through the tool, and all their claims stand', async () => {
  const project = await copyOfCorpus()
  await project.run(['ingest'])
  const { exitCode } = await project.run(['audit'])
  const counts = await project.json(['claims', '--group', 'source'])
  expect(counts.items.length).toBeGreaterThanOrEqual(2)
  for (const { count } of counts.items) expect(Number(count)).toBeGreaterThan(10)
  expect(exitCode).toBe(0)
})

test('a second time nothing is read again', async () => {
  const project = await copyOfCorpus()
  await project.run(['ingest'])
  const { items } = await project.json(['ingest'])
  expect(new Set(items.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']))
})
