import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { verifyHistory } from '@claimtrail/history'
import type { ClaimId } from '@claimtrail/model'
import { describe, expect, test } from 'vitest'
import { add, claim, claimId, commitOf, revise, source } from '../contract/scene.ts'
import { makeProject, newId, open, snapshot } from '../file/project.test.support.ts'
import type { Heard, Store } from '../store.ts'
import { archiveHistory } from './archive-history.ts'
import { readHistoryFiles } from './history-files.ts'

const fileBytes = 4000
const archives = join('annotations', 'history', 'archive')

/** A project whose history is in several files, all but the last one full. */
async function projectOf(count: number): Promise<string> {
  const root = await makeProject()
  const store = await open(root, { fileBytes })
  const ids = Array.from({ length: count }, (_, index) => claimId(index))
  await Promise.all(ids.map((id) => store.commit(commitOf(`add-${id}`, [add(claim(id))]))))
  const change = (id: ClaimId, index: number) => revise(id, `add-${id}/0`, `note ${index}`)
  await Promise.all(
    ids.map((id, index) => store.commit(commitOf(`revise-${id}`, [change(id, index)]))),
  )
  await store.close()
  return root
}

async function contentOf(store: Store): Promise<unknown> {
  const events = []
  for await (const event of store.events()) events.push(event)
  return { events, source: await store.source(source) }
}

async function filesIn(root: string): Promise<readonly string[]> {
  return (await readdir(join(root, 'annotations', 'history'))).filter((name) => name !== 'archive')
}

describe('archiving', () => {
  test('packs the full files; claims, events and verification are as before, and commits go on', async () => {
    const root = await projectOf(40)
    const before = await contentOf(await open(root))
    const plain = await snapshot(join(root, 'annotations', 'history'))
    const { archived, left } = await archiveHistory(root, { newId })
    expect(archived.length).toBeGreaterThan(3)
    expect(left).toHaveLength(1)
    expect(await filesIn(root)).toHaveLength(1)
    for (const isIndexed of [true, false]) {
      if (!isIndexed) await rm(join(root, '.claimtrail', 'index'), { recursive: true })
      const store = await open(root, { fileBytes })
      expect(await contentOf(store)).toEqual(before)
      expect(store.notes).toEqual([])
    }
    const files = [...readHistoryFiles(root)]
    expect(verifyHistory(files)).toEqual([])
    for (const { name, bytes } of files) {
      const file = name.replace(/^annotations.history.(?:archive.)?|\.gz$/g, '')
      expect(Buffer.from(bytes).toString('latin1')).toBe(plain.get(file))
    }
    const store = await open(root, { fileBytes })
    await store.commit(commitOf('more', [add(claim(claimId(99)))]))
    await store.close()
    expect(verifyHistory([...readHistoryFiles(root)])).toEqual([])
  })

  test('leaves what any gunzip reads, the same bytes every time', async () => {
    const root = await projectOf(40)
    const [one, other] = [await projectOf(0), await projectOf(0)]
    for (const copy of [one, other]) {
      await rm(copy, { recursive: true })
      execFileSync('cp', ['-r', root, copy])
      await archiveHistory(copy, { newId })
    }
    const packed = await snapshot(join(one, archives))
    expect(await snapshot(join(other, archives))).toEqual(packed)
    for (const [name, content] of packed) {
      const path = join(root, 'annotations', 'history', name.slice(0, -'.gz'.length))
      const unpacked = gunzipSync(Buffer.from(content, 'latin1'))
      expect(unpacked.equals(await readFile(path))).toBe(true)
      expect(execFileSync('gzip', ['-dc', join(one, archives, name)]).equals(unpacked)).toBe(true)
    }
  })

  test('says what it would do and does nothing, when asked to', async () => {
    const root = await projectOf(40)
    const before = await snapshot(root)
    const { archived } = await archiveHistory(root, { newId, dryRun: true })
    expect(archived.length).toBeGreaterThan(3)
    expect(await snapshot(root)).toEqual(before)
  })

  test('under the hands of a process that has the files open changes nothing for it', async () => {
    const root = await projectOf(40)
    const [store, reader] = [await open(root, { fileBytes }), await open(root)]
    const before = await contentOf(reader)
    const heard: Heard[] = []
    const stop = new AbortController()
    const watching = (async () => {
      for await (const each of reader.watch(stop.signal)) {
        heard.push(each)
        stop.abort()
      }
    })()
    await archiveHistory(root, { newId })
    expect(await contentOf(reader)).toEqual(before)
    await store.commit(commitOf('more', [add(claim(claimId(99)))]))
    await watching
    expect(heard.map(({ events }) => events[0]?.entry)).toEqual(['more'])
    expect((await reader.claim(claimId(3)))?.claim.note).toBe('note 3')
    await store.close()
  })

  test('that was cut off between two steps leaves both copies, and the file counts until it is done again', async () => {
    const root = await projectOf(40)
    const plain = await snapshot(join(root, 'annotations', 'history'))
    const before = await contentOf(await open(root))
    await archiveHistory(root, { newId })
    for (const [name, content] of plain) {
      await writeFile(join(root, 'annotations', 'history', name), content, 'latin1')
    }
    expect(await contentOf(await open(root))).toEqual(before)
    expect([...readHistoryFiles(root)].map(({ name }) => name).join()).not.toContain('archive')
    await archiveHistory(root, { newId })
    expect(await filesIn(root)).toHaveLength(1)
    expect(await contentOf(await open(root))).toEqual(before)
  })

  test('leaves a file that is damaged, and says why', async () => {
    const root = await projectOf(40)
    const [name = ''] = (await archiveHistory(root, { newId, dryRun: true })).archived.map(
      ({ path }) => path,
    )
    const bytes = await readFile(join(root, name))
    bytes[700] = (bytes[700] ?? 0) ^ 1
    await writeFile(join(root, name), bytes)
    const { left } = await archiveHistory(root, { newId })
    expect(left.find(({ path }) => path === name)?.reason).toContain('damaged at line')
    expect((await stat(join(root, name))).size).toBe(bytes.length)
  })
})

describe('an archive that is damaged', () => {
  const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    'in a block': (bytes) =>
      Buffer.concat([bytes.subarray(0, 99), Buffer.of(0), bytes.subarray(100)]),
    'in its table': (bytes) => Buffer.concat([bytes.subarray(0, -12), Buffer.alloc(12, 7)]),
    'by being cut': (bytes) => bytes.subarray(0, -300),
    'by being emptied': () => Buffer.alloc(0),
    'by being another gzip': () => Buffer.from('1f8b0800000000000003030000000000000000', 'hex'),
  }

  test.each(Object.entries(damages))(
    '%s is told, nothing is written, and the rest is read',
    async (_, damage) => {
      const root = await projectOf(40)
      const { archived } = await archiveHistory(root, { newId })
      const path = join(root, archived[0]?.archive ?? '')
      await writeFile(path, damage(await readFile(path)))
      await rm(join(root, '.claimtrail', 'index'), { recursive: true })
      const store = await open(root, { fileBytes })
      const broken = { code: 'HISTORY_BROKEN', path: archived[0]?.archive }
      expect(store.notes[0]).toMatchObject(broken)
      const refused = store.commit(commitOf('more', [add(claim(claimId(99)))]))
      await expect(refused).rejects.toMatchObject({ code: 'STORE_HISTORY_BROKEN' })
      expect((await store.source(source))?.claims.length).toBeGreaterThan(10)
    },
  )

  test('is told with an index, too, as soon as a line of it is read', async () => {
    const root = await projectOf(40)
    const { archived } = await archiveHistory(root, { newId })
    const path = join(root, archived[0]?.archive ?? '')
    const bytes = await readFile(path)
    bytes[99] = (bytes[99] ?? 0) ^ 1
    await writeFile(path, bytes)
    const store = await open(root, { fileBytes })
    await store.source(source)
    const refused = store.commit(commitOf('more', [add(claim(claimId(99)))]))
    await expect(refused).rejects.toMatchObject({ code: 'STORE_HISTORY_BROKEN' })
  })
})

test('lines are found in an archive of many blocks', async () => {
  const root = await makeProject()
  const store = await open(root, { fileBytes: 300_000 })
  const commits = Array.from({ length: 400 }, (_, index) => {
    const noise = createHash('sha512').update(String(index)).digest('base64').repeat(20)
    return commitOf(`e${index}`, [add(claim(claimId(index), `${index} ${noise}`))])
  })
  await Promise.all(commits.map((commit) => store.commit(commit)))
  await store.close()
  const { archived } = await archiveHistory(root, { newId })
  expect(archived).toHaveLength(3)
  const reader = await open(root)
  for (const index of [0, 1, 57, 170, 399]) {
    expect((await reader.claim(claimId(index)))?.claim.note).toMatch(new RegExp(`^${index} `))
  }
})
