import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { copyOfCorpus, type Project } from './project.ts'

const made: Project[] = []

async function corpus(): Promise<Project> {
  const project = await copyOfCorpus()
  made.push(project)
  return project
}

afterAll(async () => {
  for (const { root } of made) await rm(root, { recursive: true })
})

async function edit(project: Project, name: string, from: string, to: string): Promise<void> {
  const path = project.path('source-docs', name)
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}

function standingsOf(items: readonly Readonly<Record<string, unknown>>[]): readonly unknown[] {
  return [...new Set(items.map(({ standing }) => standing))].sort()
}

test('two sources that were swapped anchor nothing where it does not belong', async () => {
  const project = await corpus()
  const [one, other] = ['pretoria-2022.md', 'us-taliban-2020.md'].map((name) =>
    project.path('source-docs', name),
  )
  await rename(one ?? '', project.path('swap'))
  await rename(other ?? '', one ?? '')
  await rename(project.path('swap'), other ?? '')
  const { items, exitCode } = await project.json(['audit'])
  expect(items.length).toBeGreaterThan(100)
  for (const standing of standingsOf(items)) expect(['changed', 'lost']).toContain(standing)
  expect(exitCode).toBe(1)
})

test('a version record that is gone leaves its claims orphans, and nobody else', async () => {
  const project = await corpus()
  const folder = project.path('annotations/versions')
  const [record = ''] = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  await rm(project.path('annotations/versions', record))
  const { items, exitCode } = await project.json(['audit'])
  expect(standingsOf(items)).toEqual(['orphan', 'verified'])
  expect(exitCode).toBe(2)
})

test('a checkpoint that somebody kept shows a history that was cut', async () => {
  const project = await corpus()
  const { items } = await project.json(['checkpoint'])
  await writeFile(project.path('kept.txt'), String(items[0]?.text))
  const line = ['audit', '--checkpoint', project.path('kept.txt')]
  expect((await project.run(line)).exitCode).toBe(0)
  const folder = project.path('annotations/history')
  const [file = ''] = (await readdir(folder)).sort()
  const path = project.path('annotations/history', file)
  await writeFile(path, (await readFile(path, 'utf8')).replace(/[^\n]*\n$/, ''))
  await rm(project.path('annotations/checkpoints.jsonl'))
  expect((await project.run(['audit'])).exitCode).toBe(0)
  const cut = await project.run(line)
  expect(cut.stdout).toContain('history tampered')
  expect(cut.exitCode).toBe(3)
})

test('SARIF has a result for every claim that needs somebody, at its line', async () => {
  const project = await corpus()
  await project.run(['ingest', '--quiet'])
  expect((await sarifOf(project)).results).toEqual([])
  await edit(project, 'us-taliban-2020.md', 'several clauses', 'some clauses')
  const { results, rules } = await sarifOf(project)
  expect(results.length).toBeGreaterThan(0)
  for (const { ruleId, ruleIndex, level, message, locations } of results) {
    expect(rules[ruleIndex]?.id).toBe(ruleId)
    expect(['error', 'warning', 'note']).toContain(level)
    expect(message.text).not.toBe('')
    const { artifactLocation } = locations[0]?.physicalLocation ?? {}
    expect(artifactLocation?.uri).toBe('source-docs/us-taliban-2020.md')
  }
  // Once the change is ingested, the place in the file of today is known.
  await project.run(['ingest', '--quiet'])
  const [known] = (await sarifOf(project)).results
  expect(known?.locations[0]?.physicalLocation.region?.startLine).toBeGreaterThan(1)
  const again = await project.run(['audit', '--sarif'])
  expect(again.stdout).toBe((await project.run(['audit', '--format', 'sarif'])).stdout)
})

interface Sarif {
  readonly results: readonly {
    readonly ruleId: string
    readonly ruleIndex: number
    readonly level: string
    readonly message: { readonly text: string }
    readonly locations: readonly {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string }
        readonly region?: { readonly startLine: number }
      }
    }[]
  }[]
  readonly rules: readonly { readonly id: string }[]
}

async function sarifOf(project: Project): Promise<Sarif> {
  const { version, runs } = JSON.parse((await project.run(['audit', '--sarif'])).stdout)
  expect(version).toBe('2.1.0')
  expect(runs).toHaveLength(1)
  expect(runs[0].tool.driver.name).toBe('claimtrail')
  return { results: runs[0].results, rules: runs[0].tool.driver.rules }
}

test('an audit of what has not changed says the same again, and a change is seen', async () => {
  const project = await corpus()
  await project.run(['ingest', '--quiet'])
  await edit(project, 'us-taliban-2020.md', 'several clauses', 'some clauses')
  const first = await project.run(['audit'])
  expect(await project.run(['audit'])).toEqual(first)
  expect(first.exitCode).toBe(1)
  const memory = project.path('.claimtrail/audit.json')
  const forged = (await readFile(memory, 'utf8')).replaceAll('"changed"', '"verified"')
  // A file that somebody else put there, with the right hash in it, is not believed.
  await writeFile(`${memory}.new`, forged)
  await rename(`${memory}.new`, memory)
  expect((await project.run(['audit'])).stdout).toBe(first.stdout)
  for (const strange of ['', '[]', '{"format":1}', '\0']) {
    await writeFile(memory, strange)
    expect((await project.run(['audit'])).stdout).toBe(first.stdout)
  }
  await edit(project, 'us-taliban-2020.md', 'some clauses', 'several clauses')
  expect((await project.run(['audit'])).exitCode).toBe(0)
  const [file = ''] = await readdir(project.path('annotations/history'))
  const history = project.path('annotations/history', file)
  await writeFile(history, (await readFile(history, 'utf8')).replace('"seq":1', '"seq":2'))
  expect((await project.run(['audit'])).exitCode).toBe(3)
})
