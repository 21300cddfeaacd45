import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Claim, type ClaimState, checkQuotes, claimQuotes } from '@claimtrail/model'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { carryOut, type Deciding } from './carry-out.ts'
import { newId } from './identity.ts'
import type { IngestedSource } from './ingest.ts'
import { initWorkspace } from './init.ts'
import { followSource } from './reanchor/follow-source.ts'
import { readProposals } from './reanchor/proposal.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

const meet = 'The two parties shall meet in Varn every month.'
const open = "Norland shall open the 'ferry' by 1 May, provided that the depot is open."
const pay = 'Sudria will pay 300 crowns a day.'
const doubt = 'Observers of Ostia doubt that the depot will be open.'
const accord = `${meet} ${open}\n\n${pay} ${doubt}\n`

let root: string
let workspace: Workspace
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'claimtrail-ingest-'))
  await initWorkspace(root)
  workspace = await openWorkspace({ cwd: root, root, as: 'Ana' })
  await edit(accord)
})
afterEach(async () => {
  await workspace.close()
  await rm(root, { recursive: true })
})

async function edit(text: string, name = 'accord.txt'): Promise<IngestedSource | undefined> {
  await writeFile(join(root, 'source-docs', name), text)
  const now = () => '2031-01-01T00:00:00.000Z'
  return (await workspace.ingest({ now })).find(({ outcome }) => outcome !== 'gone')
}

async function textOf(version: string): Promise<string> {
  const { textSha256 = '' } = (await workspace.store.version(version)) ?? {}
  return (await workspace.store.text(textSha256)) ?? ''
}

function deciding(): Deciding {
  const at = '2030-01-01T00:00:00.000Z'
  return { id: newId(), at, by: workspace.annotator, tool: 'test' }
}

/** Adds a claim on some words, with its first two words as its actor. */
async function add(words: string): Promise<string> {
  const version = (await workspace.store.sources())[0]?.version ?? ''
  const start = (await textOf(version)).indexOf(words)
  const quote = { start, end: start + words.length, quote: words }
  const actor = words.split(' ').slice(0, 2).join(' ')
  const claim = {
    type: 'commitment',
    version,
    quotes: [quote],
    sourceChain: [],
    actor: [{ quote: { start, end: start + actor.length, quote: actor } }],
    polarity: 'do',
  } as const
  const { claims } = await carryOut(workspace.store, 'accord', [{ do: 'add', claim }], deciding())
  return claims[0]?.id ?? ''
}

async function claim(id: string): Promise<ClaimState> {
  const found = await workspace.store.claim(id)
  if (!found) throw new TypeError(`no claim ${id}`)
  return found
}

async function expectReadsBack(body: Claim): Promise<void> {
  const text = await textOf(body.version)
  expect(() => checkQuotes(body, text)).not.toThrow()
}

describe('after an edit', () => {
  test('claims whose words are the same follow by themselves, and the others wait', async () => {
    const [met, opened, paid, doubted] = [
      await add(meet),
      await add(open),
      await add(pay),
      await add(doubt),
    ]
    const curly = open.replaceAll("'", '’')
    const result = await edit(`${curly}\n\n${pay.replace('300', '350')} ${meet}\n`)
    expect(result?.claims?.followed).toEqual({ verified: 0, moved: 1, typographic: 1 })
    const waiting = result?.claims?.waiting.map(
      ({ state, standing }) => [state.id, standing] as const,
    )
    expect(new Map(waiting)).toEqual(
      new Map([
        [paid, 'changed'],
        [doubted, 'lost'],
      ]),
    )
    const now = result?.record?.version
    expect((await claim(met)).claim.version).toBe(now)
    expect((await claim(opened)).claim.quotes[0].quote).toBe(curly)
    expect((await claim(opened)).updated).toMatchObject({ by: { kind: 'rule' } })
    expect((await claim(paid)).claim.version).not.toBe(now)
    for (const id of [met, opened, paid, doubted]) await expectReadsBack((await claim(id)).claim)
    const flags = result?.claims?.waiting.flatMap(({ followed }) => followed?.changes ?? [])
    expect(flags).toContainEqual({ before: '300', after: '350', flags: ['number'] })
  })

  test('a person accepts what waits, and takes it back', async () => {
    const id = await add(pay)
    const before = await claim(id)
    await edit(accord.replace('300', '350'))
    const [proposal] = await readProposals(workspace.store, 'accord')
    const version = proposal?.version ?? ''
    const { revision } = await claim(id)
    await carryOut(
      workspace.store,
      'accord',
      [{ do: 'reanchor', claim: id, revision, version }],
      deciding(),
    )
    expect((await claim(id)).claim).toMatchObject({
      version,
      quotes: [{ quote: pay.replace('300', '350') }],
    })
    expect(await readProposals(workspace.store, 'accord')).toEqual([])
    expect((await workspace.audit()).exitCode).toBe(0)
    await carryOut(workspace.store, 'accord', [{ do: 'undo' }], deciding())
    expect((await claim(id)).claim).toEqual(before.claim)
    expect(await readProposals(workspace.store, 'accord')).toHaveLength(1)
  })

  test('and back again claims end where they began', async () => {
    const ids = [await add(meet), await add(open), await add(doubt)]
    const before = await Promise.all(ids.map(async (id) => (await claim(id)).claim))
    await edit(`${doubt} ${open}\n\n${meet}\n`)
    await edit(`Preamble.\n\n${meet} ${doubt}\n`)
    await edit(accord)
    expect(await Promise.all(ids.map(async (id) => (await claim(id)).claim))).toEqual(before)
  })

  test('a text of another kind anchors nothing', async () => {
    const ids = [await add(meet), await add(open)]
    const result = await edit('Take flour and water, and bake it for an hour.\n')
    expect(result?.claims?.waiting.map(({ standing }) => standing)).toEqual(['lost', 'lost'])
    expect((await claim(ids[0] ?? '')).claim.version).not.toBe(result?.record?.version)
  })

  test('a source in another format is the same text', async () => {
    const id = await add(open)
    await rm(join(root, 'source-docs', 'accord.txt'))
    const page = `<html><body><p>${open}</p></body></html>`
    const result = await edit(page, 'accord.html')
    expect(result?.claims?.followed).toMatchObject({ moved: 1 })
    await expectReadsBack((await claim(id)).claim)
  })
})

test('a settled sentence and a dismissed suggestion stay decided when only marks change', async () => {
  const { store } = workspace
  await edit(`${open} Norland shall not close the 'quay' by 2 May.\n`)
  const { version = '' } = (await store.sources())[0] ?? {}
  const analysis = await store.analysis(version)
  const [first, second] = analysis?.sentences ?? []
  const [suggestion] = analysis?.suggestions ?? []
  const text = await textOf(version)
  const quote = { ...second?.span, quote: text.slice(second?.span.start, second?.span.end) }
  await carryOut(
    store,
    'accord',
    [
      { do: 'settle', version, sentence: second?.id ?? '', quote: { start: 0, end: 0, ...quote } },
      {
        do: 'dismiss',
        version,
        suggestion: suggestion?.id ?? '',
        quote: suggestion?.claim.quotes[0] ?? { start: 0, end: 0, quote: '' },
      },
    ],
    deciding(),
  )
  expect(first?.id).toBe(suggestion?.sentence)
  const result = await edit(`Preamble.\n\n${text.replaceAll("'", '’')}\n`)
  const state = await store.source('accord')
  const now = result?.analysis
  expect(state?.settled).toContain(now?.sentences.at(-1)?.id)
  const suggested = now?.suggestions.filter(({ sentence }) => sentence === now.sentences.at(-2)?.id)
  expect(state?.dismissed).toContain(suggested?.[0]?.id)
})

describe('claims that stay', () => {
  test('are the withdrawn ones, and they follow when they are wanted again', async () => {
    const id = await add(open)
    const { revision } = await claim(id)
    const store = workspace.store
    await carryOut(store, 'accord', [{ do: 'withdraw', claim: id, revision }], deciding())
    expect((await edit(`Preamble.\n\n${accord}`))?.claims).toBeUndefined()
    await carryOut(store, 'accord', [{ do: 'undo' }], deciding())
    const [result] = await workspace.ingest()
    expect(result).toMatchObject({ outcome: 'unchanged', claims: { followed: { moved: 1 } } })
  })

  test('are those of a source that cannot be read, or is gone', async () => {
    const id = await add(open)
    const { version } = (await claim(id)).claim
    await writeFile(join(root, 'source-docs', 'accord.txt'), Buffer.from([0, 1, 0, 2]))
    const [failed] = await workspace.ingest()
    expect([failed?.outcome, failed?.claims]).toEqual(['failed', undefined])
    await rm(join(root, 'source-docs', 'accord.txt'))
    const [gone] = await workspace.ingest()
    expect([gone?.outcome, gone?.claims]).toEqual(['gone', undefined])
    expect((await claim(id)).claim.version).toBe(version)
  })
})

test('a claim that a run left behind follows with the next, though no file has changed', async () => {
  await add(doubt)
  const { version = '' } = (await workspace.store.sources())[0] ?? {}
  await edit(`Preamble.\n\n${meet} ${open}\n`)
  const quote = {
    start: accord.indexOf(meet),
    end: accord.indexOf(meet) + meet.length,
    quote: meet,
  }
  const draft = {
    type: 'condition',
    kind: 'if',
    version,
    quotes: [quote],
    sourceChain: [],
  } as const
  const { claims } = await carryOut(
    workspace.store,
    'accord',
    [{ do: 'add', claim: draft }],
    deciding(),
  )
  const [result] = await workspace.ingest()
  expect(result).toMatchObject({ outcome: 'unchanged', claims: { followed: { moved: 1 } } })
  await expectReadsBack((await claim(claims[0]?.id ?? '')).claim)
})

test('many claims follow in entries that a line can hold', async () => {
  const words = Array.from(
    { length: 40 },
    (_, index) => `Party ${index} shall pay its ${index} crowns in Varn.`,
  )
  await edit(words.join(' '))
  for (const each of words) await add(each)
  const now = () => '2031-01-01T00:00:00.000Z'
  await writeFile(join(root, 'source-docs', 'accord.txt'), `Preamble.\n\n${words.join(' ')}`)
  const [result] = await workspace.ingest({ now })
  const { verified = 0, moved = 0 } = result?.claims?.followed ?? {}
  expect(verified + moved).toBe(40)
  for await (const each of workspace.store.query({})) {
    await expectReadsBack(each.claim)
    expect(claimQuotes(each.claim)).toHaveLength(2)
  }
  expect(await followSource(workspace.store, 'accord', { now, tool: 'test' })).toMatchObject({
    followed: { verified: 0, moved: 0, typographic: 0 },
    waiting: [],
  })
})
