import { expect, test } from 'vitest'
import { newProject } from './project.ts'

const accord = `# The ferry accord

Norland shall open the *ferry* by 1 May 2031.
`

async function searched(...line: readonly string[]) {
  const project = await newProject({ 'accord.md': accord })
  await project.run(['ingest'])
  return project.run(['search', ...line])
}

test('a search prints where each hit stands, as editors count lines', async () => {
  const { exitCode, stdout } = await searched('ferry', 'norland')
  expect(exitCode).toBe(0)
  expect(stdout).toBe('source-docs/accord.md:3:1  Norland shall open the ferry by 1 May 2031.\n')
})

test('the records of a search carry the hits as spans of their text', async () => {
  const project = await newProject({ 'accord.md': accord })
  await project.run(['ingest'])
  const { items, total } = await project.json(['search', '"open the ferry"'])
  const [item] = items
  expect(total).toEqual({ claims: 0, sentences: 1 })
  expect(item).toMatchObject({ kind: 'sentence', source: 'accord', index: 1 })
  expect(item?.hits).toEqual([{ start: 14, end: 28 }])
})

test('nothing found is no error and says how much was searched', async () => {
  const { exitCode, stdout, stderr } = await searched('depot')
  expect([exitCode, stdout]).toEqual([0, ''])
  expect(stderr).toContain('nothing found in 2 sentences')
})

test('a query that is broken is explained; what is whole of it still finds', async () => {
  const broken = await searched('colour:red')
  expect(broken.exitCode).toBe(64)
  expect(broken.stderr).toContain('There is no filter "colour:"')
  const partly = await searched('colour:red', 'ferry', '--in', 'sentences', '--limit', '1')
  expect(partly.exitCode).toBe(0)
  expect(partly.stdout.split('\n')).toHaveLength(2)
  expect((await searched('  ')).exitCode).toBe(64)
})
