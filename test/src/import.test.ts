import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyOfCorpus, newProject, type Project } from './project.ts'

/** What of a claim does not depend on who wrote it down where. */
function essence(file: string): readonly unknown[] {
  return JSON.parse(file).claims.map(
    ({ id, claim, source, version, sentences, links, conditions, reason }: Exported) => ({
      ...{ id, claim, version, conditions, reason },
      source: source.id,
      sentences: sentences.map(({ text }) => text),
      links: links.map(({ link }) => link),
    }),
  )
}

interface Exported {
  readonly [member: string]: unknown
  readonly source: { readonly id: string }
  readonly sentences: readonly { readonly text: string }[]
  readonly links: readonly { readonly link: unknown }[]
}

async function exported(project: Project, format: string): Promise<string> {
  const { stdout } = await project.run(['export', '--format', format])
  return stdout
}

test.each(['json', 'jsonl'])(
  'claims, links and texts survive a way into an empty project: %s',
  async (format) => {
    const corpus = await copyOfCorpus()
    await corpus.run(['ingest'])
    const empty = await newProject({})
    const { exitCode, stdout } = await empty.run(
      ['import', '-', '--format', format],
      await exported(corpus, format),
    )
    expect(exitCode, stdout).toBe(0)
    const before = essence(await exported(corpus, 'json'))
    expect(essence(await exported(empty, 'json'))).toEqual(before)
    expect(before.length).toBeGreaterThan(100)
    expect((await readdir(empty.path('annotations/versions'))).length).toBeGreaterThan(1)
  },
)

async function onePledge(): Promise<Project> {
  const project = await newProject({ 'accord.md': 'Norland shall open the ferry.\n' })
  await project.run(['ingest'])
  await project.run(['annotate', 'accord', '--add', 'commitment', '--quote', 'open the ferry'])
  return project
}

test("an imported claim is the importer's, and says from which file and by whom it was made", async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'claimtrail-')), 'claims.jsonl')
  await writeFile(file, await exported(await onePledge(), 'jsonl'))
  const empty = await newProject({})
  expect((await empty.run(['import', file, '--as', 'Bo'])).exitCode).toBe(0)
  const [claim] = (await empty.json(['claims'])).items
  expect(claim?.created).toMatchObject({ by: { id: 'bo' } })
  expect(claim?.from).toMatchObject({
    import: expect.stringMatching(
      /^claims\.jsonl sha256:[0-9a-f]{64}; made 2026-\S+ by ana-ruiz \(Ana Ruiz\)/,
    ),
  })
})

test('what is here is skipped, and a second import does nothing', async () => {
  const project = await onePledge()
  const before = await exported(project, 'json')
  const { exitCode, stdout } = await project.run(['import', '-', '--format', 'json'], before)
  expect(exitCode).toBe(0)
  expect(stdout).toContain('0 claims imported')
  expect(stdout).toContain('1 claims were here already')
  expect(await exported(project, 'json')).toBe(before)
})

test('a dry run says what would happen and writes nothing', async () => {
  const empty = await newProject({})
  const file = await exported(await onePledge(), 'json')
  const { stdout } = await empty.run(['import', '-', '--format', 'json', '--dry-run'], file)
  expect(stdout).toContain('1 claims would be imported')
  expect(JSON.parse(await exported(empty, 'json')).claims).toEqual([])
  expect(await readdir(empty.path('annotations/history'))).toEqual([])
})

test('a withdrawn claim comes back withdrawn, with its reason', async () => {
  const project = await onePledge()
  const [claim] = (await project.json(['claims'])).items
  await project.run(['annotate', 'accord', '--withdraw', String(claim?.id), '--reason', 'a draft'])
  const { stdout: file } = await project.run([
    'export',
    '--format',
    'jsonl',
    '--review',
    'withdrawn',
  ])
  const empty = await newProject({})
  expect((await empty.run(['import', '-', '--format', 'jsonl'], file)).exitCode).toBe(0)
  const { items } = await empty.json(['claims', '--review', 'withdrawn'])
  expect(items).toMatchObject([{ id: claim?.id, reason: 'a draft' }])
})

test('a bad line is named, and the others are taken', async () => {
  const lines = (await exported(await onePledge(), 'jsonl')).trimEnd().split('\n')
  const empty = await newProject({})
  const file = [...lines.slice(0, -1), '{"kind":"claim","id":7}', lines.at(-1)].join('\n')
  const { exitCode, stdout, stderr } = await empty.run(['import', '-', '--format', 'jsonl'], file)
  expect(exitCode).toBe(65)
  expect(stdout).toContain('1 claims imported')
  expect(stderr).toContain(`line ${lines.length}: `)
})

test('a claim without its text anywhere is refused, and its source is taken from here when it is', async () => {
  const project = await onePledge()
  const file = (await exported(project, 'jsonl')).replace(/^\{"kind":"text".*\n/m, '')
  const empty = await newProject({})
  const refused = await empty.run(['import', '-', '--format', 'jsonl'], file)
  expect(refused.exitCode).toBe(65)
  expect(refused.stderr).toContain('whose text is neither here nor in the file')
  const same = await newProject({ 'accord.md': 'Norland shall open the ferry.\n' })
  await same.run(['ingest'])
  expect((await same.run(['import', '-', '--format', 'jsonl'], file)).exitCode).toBe(0)
})

test('what is no export, and a path that leads out, is refused', async () => {
  const empty = await newProject({})
  expect((await empty.run(['import', '-', '--format', 'json'], 'hello')).exitCode).toBe(65)
  expect((await empty.run(['import', 'nowhere.json'])).exitCode).toBe(66)
  expect((await empty.run(['import', '-'], '{}')).exitCode).toBe(64)
  const file = (await exported(await onePledge(), 'jsonl')).replaceAll('"accord"', '"../../evil"')
  const { exitCode } = await empty.run(['import', '-', '--format', 'jsonl'], file)
  expect(exitCode).toBe(65)
  expect((await readdir(empty.path('..'))).filter((name) => name.includes('evil'))).toEqual([])
})
