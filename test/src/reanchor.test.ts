import { rm, writeFile } from 'node:fs/promises'
import { main } from 'claimtrail'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { memoryIo } from './memory-io.ts'
import { newProject, type Project } from './project.ts'

const pay = 'Sudria will pay 300 crowns a day.'
const doubt = 'Observers of Ostia doubt that the depot will be open.'
const open = "Norland shall open the 'ferry' by 1 May."
const before = `${open} ${pay} ${doubt}\n`
const after = `${pay.replace('300', '350')} ${open.replaceAll("'", '’')}\n`

let project: Project
let claims: Readonly<Record<'open' | 'pay' | 'doubt', string>>
beforeEach(async () => {
  project = await newProject({ 'accord.txt': before })
  await project.run(['ingest'])
  claims = { open: await add(open), pay: await add(pay), doubt: await add(doubt) }
  await writeFile(project.path('source-docs', 'accord.txt'), after)
})
afterEach(() => rm(project.root, { recursive: true }))

async function add(words: string): Promise<string> {
  const quote = words.slice(0, -1)
  const { items } = await project.json([
    'annotate',
    'accord',
    '--add',
    'commitment',
    '--quote',
    quote,
  ])
  return String(items[0]?.claim)
}

async function waiting(): Promise<readonly unknown[]> {
  const { items } = await project.json(['reanchor', '--list'])
  return items.map(({ claim, standing }) => [claim, standing])
}

async function* press(keys: readonly string[]): AsyncIterable<string> {
  yield* keys
}

describe('ingest', () => {
  test('says how many claims followed and how many wait', async () => {
    const { stdout, exitCode } = await project.run(['ingest'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('1 claim followed: 1 typographic')
    expect(stdout).toContain('2 claims wait for a person')
    const { stdout: table } = await project.run(['start', '--once'])
    expect(table).toContain('2 claims wait for a person')
  })

  test('says that a text of another kind has nothing to do with the claims', async () => {
    await writeFile(project.path('source-docs', 'accord.txt'), 'Take flour, and bake it.\n')
    const { stdout } = await project.run(['ingest'])
    expect(stdout).toContain('The text says nothing of its 3 claims any more')
  })
})

describe('reanchor', () => {
  test('says that a file has changed since it was read, and the audit names the ways out', async () => {
    const { stderr, exitCode } = await project.run(['reanchor', '--list'])
    expect([exitCode, stderr]).toEqual([
      0,
      expect.stringContaining('has changed since it was read'),
    ])
    const { stdout } = await project.run(['audit'])
    expect(stdout).toContain(`claimtrail reanchor --accept ${claims.pay}`)
    expect(stdout).not.toContain(`claimtrail reanchor --accept ${claims.doubt}`)
    expect(stdout).toContain(`claimtrail reanchor --place ${claims.doubt}`)
  })

  test('lists what waits, changed numbers first, with the words that differ', async () => {
    await project.run(['ingest'])
    const { stdout, exitCode } = await project.run(['reanchor'])
    expect(exitCode).toBe(1)
    expect(stdout).toContain(`accord  changed  ${claims.pay}  commitment  number`)
    expect(stdout).toContain('- Sudria will pay [-300-] crowns a day.')
    expect(stdout).toContain('+ Sudria will pay {+350+} crowns a day.')
    expect(await waiting()).toEqual([
      [claims.pay, 'changed'],
      [claims.doubt, 'lost'],
    ])
  })

  test('puts claims where a person says, and then nothing waits and the audit is clean', async () => {
    await project.run(['ingest'])
    expect((await project.run(['reanchor', '--accept', claims.doubt])).stderr).toContain(
      'REANCHOR_REFUSED',
    )
    const dry = await project.run(['reanchor', '--accept', claims.pay, '--dry-run'])
    expect(dry.stdout).toContain('would write')
    expect(await waiting()).toHaveLength(2)
    const accepted = await project.run(['reanchor', '--accept', claims.pay])
    expect(accepted.exitCode).toBe(0)
    expect(accepted.stdout).toMatch(/^\S+\/0 {2}reanchor {2}c-\S+ {2}changed {2}commitment {2}\S/)
    const place = ['--place', claims.doubt, '--quote', 'by 1 May']
    expect((await project.run(['reanchor', ...place])).exitCode).toBe(0)
    const { stdout, exitCode } = await project.run(['reanchor'])
    expect([exitCode, stdout]).toEqual([
      0,
      'No claim waits: every claim stands on the current text of its source.\n',
    ])
    expect((await project.run(['audit'])).exitCode).toBe(0)
    const { items } = await project.json(['claims', '--id', claims.pay, '--history'])
    expect(items[0]).toMatchObject({
      events: [{ op: 'add' }, { op: 'reanchor', status: 'changed' }],
    })
  })

  test('withdraws what no longer holds', async () => {
    await project.run(['ingest'])
    await project.run(['reanchor', '--withdraw', claims.doubt, '--reason', 'taken out'])
    expect(await waiting()).toEqual([[claims.pay, 'changed']])
  })

  test('goes by keys on a terminal, and takes the last decision back', async () => {
    await project.run(['ingest'])
    const { io, stdout } = memoryIo(project.root)
    const keys = ['a', 'u', 'a', 'p', ...'by 1 Max', '\u007f', 'y', '\r', 'q']
    expect(await main(['reanchor'], { ...io, keys: () => press(keys) })).toBe(0)
    expect(stdout()).toContain('undo: saved')
    expect(stdout()).toContain('No claim waits.')
    expect(await waiting()).toEqual([])
  })

  test('names a claim that is not there, and says so when nothing was ingested', async () => {
    expect((await project.run(['reanchor', '--accept', 'c-nobody'])).exitCode).toBe(66)
    expect((await project.run(['reanchor', 'nobody'])).exitCode).toBe(66)
    expect(await waiting()).toEqual([])
  })
})
