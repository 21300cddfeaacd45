import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openFileStore, type Store } from '@claimtrail/store'
import { expect, test } from 'vitest'
import { readHistory } from './examine.ts'
import { withFolder } from './projects.ts'
import { claimNamed, commitOf, newId, say, source } from './scene.ts'

const [one, two] = [claimNamed('one'), claimNamed('two')]

test('conflict markers in a claim file: told with their line, the claims are there, the file is written anew', () =>
  withFolder(async (root) => {
    await projectWith(root, 'one')
    const path = join(root, 'annotations', 'claims', `${source}.json`)
    const whole = await readFile(path, 'utf8')
    const [header = '', line = ''] = whole.split('\n')
    const merged = `${header}\n<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> other\n]}\n`
    await writeFile(path, merged)
    const store = await openFileStore(root, { newId, rebuild: true })
    expect(store.notes).toMatchObject([{ code: 'STATE_REBUILT', lineNumber: 2 }])
    expect(await claimsIn(store)).toEqual([one])
    expect(await readFile(path, 'utf8')).toBe(whole)
    await store.close()
  }))

test.each([
  ['cut in the middle of its last line', (bytes: Buffer) => bytes.subarray(0, -40)],
  ['filled with zeros', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(5_000)])],
])('a history that is %s: told, and the next commit is stored', (_, damage) =>
  withFolder(async (root) => {
    await projectWith(root, 'one', 'two')
    const [file] = await readHistory(root)
    const path = join(root, file?.name ?? '')
    await writeFile(path, damage(await readFile(path)))
    const store = await openFileStore(root, { newId })
    expect(store.notes.map(({ code }) => code)).toContain('TORN_TAIL')
    const before = await claimsIn(store)
    await commit(store, 'three')
    expect(await claimsIn(store)).toEqual([...before, claimNamed('three')].sort())
    await store.close()
  }),
)

test('the history of another workspace that was copied in adds its claims and hides none', () =>
  withFolder(async (folder) => {
    const [root, other] = [join(folder, 'root'), join(folder, 'other')]
    await projectWith(root, 'one')
    await projectWith(other, 'two')
    const history = join('annotations', 'history')
    await cp(join(other, history), join(root, history), { recursive: true })
    const store = await openFileStore(root, { newId, rebuild: true })
    expect(await claimsIn(store)).toEqual([one, two].sort())
    await commit(store, 'three')
    expect(await claimsIn(store)).toHaveLength(3)
    await store.close()
    expect(await readdir(join(root, history))).toHaveLength(2)
  }))

test('U+0000 in a note and a claim of 10 MB are refused in a sentence, and nothing is stored', () =>
  withFolder(async (root) => {
    const store = await openFileStore(root, { newId })
    for (const [note, code] of [
      ['a\0b', 'STORE_REJECTED_TEXT'],
      ['x'.repeat(10_000_000), 'WRONG_SHAPE'],
    ] as const) {
      const refused = store.commit(commitOf(newId(), [say(one, undefined, note)]))
      await expect(refused).rejects.toMatchObject({ code })
      await refused.catch(({ message }) => expect(message.length).toBeLessThan(400))
    }
    const long = Array.from({ length: 1_500 }, (_, index) =>
      say(claimNamed(String(index)), undefined, 'x'.repeat(9_000)),
    )
    await expect(store.commit(commitOf(newId(), long))).rejects.toMatchObject({
      code: 'HISTORY_LINE_TOO_LONG',
    })
    expect(await claimsIn(store)).toEqual([])
    await commit(store, 'two')
    expect(await claimsIn(store)).toEqual([two])
    await store.close()
  }))

test('a clock that goes back an hour changes no order', () =>
  withFolder(async (root) => {
    const store = await openFileStore(root, { newId })
    for (const [at, note] of [
      ['2026-01-31T10:00:00.000Z', 'first'],
      ['2026-01-31T09:00:00.000Z', 'second'],
    ] as const) {
      const event = say(one, await store.claim(one), note)
      await store.commit({ ...commitOf(note, [event]), at })
    }
    const entries: string[] = []
    for await (const { entry } of store.events()) entries.push(entry)
    expect(entries).toEqual(['first', 'second'])
    expect((await store.claim(one))?.claim.note).toBe('second')
    await store.close()
  }))

test('of two processes that race for the same claims one wins each time, and nothing is lost', () =>
  withFolder(async (root) => {
    await projectWith(root, 'one')
    const stores = [await openFileStore(root, { newId }), await openFileStore(root, { newId })]
    let [stored, refused] = [0, 0]
    for (let round = 0; round < 25; round += 1) {
      const seen = await stores[0]?.claim(one)
      const race = stores.map((store, index) =>
        store.commit(commitOf(`r${round}-${index}`, [say(one, seen, `${round} ${index}`)])),
      )
      const outcomes = await Promise.allSettled(race)
      stored += outcomes.filter(({ status }) => status === 'fulfilled').length
      refused += outcomes.filter(({ status }) => status === 'rejected').length
    }
    expect(stored).toBeLessThanOrEqual(25)
    expect(stored + refused).toBe(50)
    let found = 0
    for await (const _ of stores[1]?.events() ?? []) found += 1
    expect(found).toBeGreaterThanOrEqual(stored + 1)
    for (const store of stores) await store.close()
  }))

async function projectWith(root: string, ...names: readonly string[]): Promise<void> {
  await mkdir(root, { recursive: true })
  const store = await openFileStore(root, { newId })
  for (const name of names) await commit(store, name)
  await store.close()
}

async function commit(store: Store, name: string): Promise<void> {
  await store.commit(commitOf(newId(), [say(claimNamed(name), undefined, name)]))
}

async function claimsIn(store: Store): Promise<readonly string[]> {
  return ((await store.source(source))?.claims ?? []).map(({ claim }) => claim.id)
}
