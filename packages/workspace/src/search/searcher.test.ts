import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { carryOut } from '../carry-out.ts'
import { newId } from '../identity.ts'
import { initWorkspace } from '../init.ts'
import { openWorkspace, type Workspace } from '../workspace.ts'

const accord = `# Ferry accord

Norland shall open the ferry by 1 May 2031. Sudria doubts that the ferry will sail.
`

async function project(): Promise<Workspace> {
  const root = await mkdtemp(join(tmpdir(), 'claimtrail-search-'))
  await initWorkspace(root)
  await writeFile(join(root, 'source-docs', 'accord.md'), accord)
  await writeFile(join(root, 'source-docs', 'brief.txt'), 'The depot stays closed.\n')
  const workspace = await openWorkspace({ cwd: root, root, as: 'Ana' })
  await workspace.ingest()
  return workspace
}

async function addClaim(workspace: Workspace, words: string): Promise<string> {
  const { store } = workspace
  const version = (await store.sources())[0]?.version ?? ''
  const textSha256 = (await store.version(version))?.textSha256 ?? ''
  const start = ((await store.text(textSha256)) ?? '').indexOf(words)
  const { claims } = await carryOut(
    store,
    'accord',
    [
      {
        do: 'add',
        claim: {
          type: 'commitment',
          version,
          quotes: [{ start, end: start + words.length, quote: words }],
          sourceChain: [],
          actor: [],
          polarity: 'do',
          note: 'The quay is new.',
        },
      },
    ],
    { id: newId(), at: '2026-03-01T10:00:00.000Z', by: workspace.annotator, tool: 'test' },
  )
  return claims[0]?.id ?? ''
}

const indexFiles = async ({ layout }: Workspace): Promise<readonly string[]> =>
  (await readdir(join(layout.local, 'index'))).filter((name) => name.startsWith('search-'))

test('sentences and claims are found, claims first, and the hits are words of their texts', async () => {
  const workspace = await project()
  const claim = await addClaim(workspace, 'Norland shall open the ferry')
  const { items, total, searched } = await workspace.search('ferry')
  expect(items.map(({ kind, index }) => [kind, index])).toEqual([
    ['claim', 1],
    ['sentence', 0],
    ['sentence', 1],
    ['sentence', 2],
  ])
  expect(items[0]).toMatchObject({ claim, title: 'Ferry accord' })
  for (const { text, hits } of items) {
    expect(hits.map(({ start, end }) => text.slice(start, end).toLowerCase())).toContain('ferry')
  }
  expect(total).toEqual({ claims: 1, sentences: 3 })
  expect(searched).toEqual({ claims: 1, sentences: 4 })
  await workspace.close()
})

test('a claim is found as soon as it is made, by its note too, and not once it is withdrawn', async () => {
  const workspace = await project()
  expect((await workspace.search('quay')).items).toEqual([])
  const claim = await addClaim(workspace, 'open the ferry')
  const [hit] = (await workspace.search('quay')).items
  expect(hit).toMatchObject({ claim, hits: [], note: { text: 'The quay is new.' } })
  const revision = (await workspace.store.claim(claim))?.revision ?? ''
  await carryOut(workspace.store, 'accord', [{ do: 'withdraw', claim, revision }], {
    id: newId(),
    at: '2026-03-01T11:00:00.000Z',
    by: workspace.annotator,
    tool: 'test',
  })
  expect((await workspace.search('quay')).items).toEqual([])
  expect((await workspace.search('quay review:withdrawn')).items).toMatchObject([{ claim }])
  await workspace.close()
})

test('a phrase and a date are found by the texts as they are', async () => {
  const workspace = await project()
  const at = async (text: string) =>
    (await workspace.search(text)).items.map(({ source, index }) => `${source} ${index}`)
  expect(await at('"open the ferry"')).toEqual(['accord 1'])
  expect(await at('"ferry open"')).toEqual([])
  expect(await at('date:2031-05')).toEqual(['accord 1'])
  expect(await at('date:2032')).toEqual([])
  await workspace.close()
})

test('the pages of an answer join to the whole', async () => {
  const workspace = await project()
  await addClaim(workspace, 'open the ferry')
  const whole = await workspace.search('the', { limit: 100 })
  const pages = []
  let page = await workspace.search('the', { limit: 1 })
  for (; page.next; page = await workspace.search('the', { limit: 1, after: page.next })) {
    pages.push(...page.items)
  }
  expect([...pages, ...page.items]).toEqual(whole.items)
  expect(whole.items.length).toBeGreaterThan(2)
  expect(whole.next).toBeUndefined()
  await workspace.close()
})

test('only sentences, or only claims, are searched when asked for', async () => {
  const workspace = await project()
  await addClaim(workspace, 'open the ferry')
  const kinds = async (where: 'sentences' | 'claims') =>
    new Set((await workspace.search('ferry', { in: where })).items.map(({ kind }) => kind))
  expect(await kinds('sentences')).toEqual(new Set(['sentence']))
  expect(await kinds('claims')).toEqual(new Set(['claim']))
  await workspace.close()
})

test('the index is kept, thrown away when damaged, and made anew when a source changes', async () => {
  const workspace = await project()
  await workspace.search('ferry')
  const [name = ''] = await indexFiles(workspace)
  const path = join(workspace.layout.local, 'index', name)
  const whole = await readFile(path)
  await writeFile(path, whole.subarray(0, whole.length / 2))
  expect((await workspace.search('ferry')).total.sentences).toBe(3)
  expect(await readFile(path)).toEqual(whole)
  await writeFile(join(workspace.layout.sources, 'brief.txt'), 'The ferry is late.\n')
  await workspace.ingest()
  expect(await indexFiles(workspace)).toEqual([])
  expect((await workspace.search('ferry')).total.sentences).toBe(4)
  expect(await indexFiles(workspace)).toHaveLength(1)
  await workspace.close()
})

test('a query that says nothing finds nothing and says why', async () => {
  const workspace = await project()
  expect(await workspace.search('')).toMatchObject({ items: [], problems: [] })
  const { problems } = await workspace.search('colour:blue')
  expect(problems).toMatchObject([{ code: 'field-unknown' }])
  await workspace.close()
})
