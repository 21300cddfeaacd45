import { appendFile, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyState, fold, sourceState } from '@claimtrail/annotate'
import { verifyHistory } from '@claimtrail/history'
import type { NewEvent, SourceState } from '@claimtrail/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, claim, claimId, commitOf, revise } from '../../contract/scene.ts'
import type { Store } from '../../index.ts'
import { historyFiles, makeProject, open, snapshot } from '../project.test.support.ts'
import { emptyIndex, type LineIndex as Index, LineIndex } from './line-index.ts'
import { claimKey, entryKey, sourceKey } from './line-keys.ts'

const sources = ['a', 'b', 'a/c']

/** A project of so many claims on three sources, each revised once; small files, so that they roll over. */
async function projectOf(count: number, fileBytes = 8000): Promise<string> {
  const root = await makeProject()
  const store = await open(root, { fileBytes })
  for (let index = 0; index < count; index += 1) {
    const source = sources[index % 3] ?? ''
    const id = claimId(index)
    await store.commit(commitOf(`add${index}`, [{ ...add(claim(id)), source }]))
    const change = { ...revise(id, `add${index}/0`, `note ${index}`), source }
    await store.commit(commitOf(`revise${index}`, [change]))
  }
  await store.close()
  return root
}

async function statesOf(store: Store): Promise<readonly (SourceState | undefined)[]> {
  return Promise.all(sources.map((source) => store.source(source)))
}

const indexFolder = (root: string) => join(root, '.claimtrail', 'index')

describe('an index', () => {
  test('is kept when closing, and what it finds is what folding all events gives', async () => {
    const root = await projectOf(40)
    expect([...(await snapshot(indexFolder(root))).keys()].length).toBeGreaterThan(4)
    const store = await open(root)
    let whole = emptyState()
    for await (const event of store.events()) whole = fold(whole, event)
    expect(await statesOf(store)).toEqual(sources.map((source) => sourceState(whole, source)))
    for (const index of [0, 1, 39]) {
      expect((await store.claim(claimId(index)))?.claim.note).toBe(`note ${index}`)
      expect(await store.committed(`add${index}`)).toMatchObject({ repeated: true })
    }
    expect(store.notes).toEqual([])
  })

  test('changes no answer: without it, with it, and behind the history', async () => {
    const root = await projectOf(40)
    const indexed = await open(root)
    const before = await statesOf(indexed)
    const keptIndex = await snapshot(indexFolder(root))
    await rm(indexFolder(root), { recursive: true })
    expect(await statesOf(await open(root))).toEqual(before)
    const more = { ...add(claim(claimId(99))), source: 'a' }
    const writing = await open(root)
    await writing.commit(commitOf('more', [more]))
    const after = await statesOf(writing)
    await writing.close()
    for (const [name, content] of keptIndex) {
      await writeFile(join(indexFolder(root), name), content, 'latin1')
    }
    expect(await statesOf(await open(root))).toEqual(after)
    expect(await statesOf(indexed)).toEqual(after)
  })

  test('that is damaged is as good as none', async () => {
    const root = await projectOf(40)
    const before = await statesOf(await open(root))
    for (const [name, content] of await snapshot(indexFolder(root))) {
      const path = join(indexFolder(root), name)
      await writeFile(
        path,
        name.endsWith('.pairs') ? content.replace(/^.{9}/s, 'x'.repeat(9)) : content,
        'latin1',
      )
    }
    expect(await statesOf(await open(root))).toEqual(before)
    for (const name of (await snapshot(indexFolder(root))).keys()) {
      await writeFile(join(indexFolder(root), name), '{')
    }
    expect(await statesOf(await open(root))).toEqual(before)
  })

  test('does not hide that a line was changed, be its file touched or not', async () => {
    for (const isTouched of [true, false]) {
      const root = await projectOf(40)
      const [file = ''] = await historyFiles(root)
      const { atime, mtime } = await stat(file)
      const bytes = await readFile(file)
      bytes[100] = (bytes[100] ?? 0) ^ 1
      await writeFile(file, bytes)
      if (!isTouched) await utimes(file, atime, mtime)
      const store = await open(root)
      await statesOf(store)
      await expect(store.commit(commitOf('more', [add(claim(claimId(99)))]))).rejects.toMatchObject(
        { code: 'STORE_HISTORY_BROKEN', lineNumber: 1 },
      )
    }
  })

  test('of a copied project is not believed, and nothing is lost', async () => {
    const root = await projectOf(40)
    const before = await statesOf(await open(root))
    for (const file of await historyFiles(root)) {
      const bytes = await readFile(file)
      await rm(file)
      await writeFile(file, bytes)
    }
    const store = await open(root)
    expect(await statesOf(store)).toEqual(before)
    expect(store.notes).toEqual([])
  })

  test('finds every line of every key, whenever it was packed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), fc.nat(5), fc.boolean()), { maxLength: 60 }),
        (lines) => {
          const index = new LineIndex(emptyIndex)
          lines.forEach(([number, source, isPacked], at) => {
            index.add(lineOf(number, `s${source}`, `e${at}`), at)
            if (isPacked) index.pack()
          })
          lines.forEach(([number, source], at) => {
            expect(index.find(entryKey(`e${at}`))).toEqual([at])
            expect(index.find(claimKey(claimId(number)))).toEqual(
              places(lines, ([other]) => other === number),
            )
            expect(index.find(sourceKey(`s${source}`))).toEqual(
              places(lines, ([, other]) => other === source),
            )
          })
          const said = new Set(lines.map(([, source]) => `s${source}`))
          expect(new Set(index.sources())).toEqual(said)
        },
      ),
    )
  })
})

describe('a history file that is full', () => {
  test('is closed, and the next one goes on from it, also after closing and opening', async () => {
    const root = await projectOf(20, 4000)
    const store = await open(root, { fileBytes: 4000 })
    await store.commit(commitOf('more', [add(claim(claimId(99)))]))
    await store.close()
    const paths = await historyFiles(root)
    const files = await Promise.all(
      paths.map(async (name) => ({ name, bytes: await readFile(name) })),
    )
    expect(verifyHistory(files)).toEqual([])
    const origins = files.map(({ bytes }) => JSON.parse(firstLine(bytes)).continues)
    expect(origins.filter((origin) => origin === undefined)).toHaveLength(1)
    expect(new Set(origins.map((origin) => origin?.[0])).size).toBe(files.length)
    expect(files.length).toBeGreaterThan(5)
    for (const { bytes } of files) expect(bytes.length).toBeLessThan(6000)
  })

  test('is closed once, also when many commits come at once', async () => {
    const root = await makeProject()
    const store = await open(root, { fileBytes: 4000 })
    const ids = Array.from({ length: 60 }, (_, index) => claimId(index))
    await Promise.all(ids.map((id) => store.commit(commitOf(id, [add(claim(id))]))))
    await store.close()
    const files = await Promise.all(
      (await historyFiles(root)).map(async (name) => ({ name, bytes: await readFile(name) })),
    )
    expect(files.length).toBeGreaterThan(1)
    expect(verifyHistory(files)).toEqual([])
  })

  test('that others have seen is missed when it is gone', async () => {
    const root = await projectOf(20, 4000)
    const paths = await historyFiles(root)
    const files = await Promise.all(
      paths.map(async (name) => ({ name, bytes: await readFile(name) })),
    )
    const first = files.find(({ bytes }) => !firstLine(bytes).includes('"continues"'))
    const codes = verifyHistory(files.filter((file) => file !== first)).map(({ code }) => code)
    expect(codes).toContain('history-missing')
  })

  test('with a torn tail, as a crash leaves it, is not gone on from', async () => {
    const root = await projectOf(3, 1_000_000)
    const [file = ''] = await historyFiles(root)
    await appendFile(file, '{"v":1')
    const store = await open(root, { fileBytes: 100 })
    await store.commit(commitOf('more', [add(claim(claimId(99)))]))
    await store.close()
    for (const path of await historyFiles(root)) {
      expect(firstLine(await readFile(path))).not.toContain('"continues"')
    }
  })
})

function lineOf(number: number, source: string, id: string): Parameters<Index['add']>[0] {
  const events: NewEvent[] = [{ ...add(claim(claimId(number))), source }]
  const rest = { at: '', by: { id: 'ana', kind: 'person' }, tool: 't', seen: {} } as const
  return { v: 1, writer: 'w', seq: 1, prev: '', lamport: 1, id, events, ...rest }
}

function places<Item>(
  items: readonly Item[],
  isWanted: (item: Item) => boolean,
): readonly number[] {
  return items.flatMap((item, at) => (isWanted(item) ? at : []))
}

function firstLine(bytes: Buffer): string {
  return bytes.toString('utf8', 0, bytes.indexOf(10))
}
