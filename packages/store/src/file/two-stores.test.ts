import { readFile } from 'node:fs/promises'
import { verifyHistory } from '@claimtrail/history'
import { describe, expect, test } from 'vitest'
import { add, claim, claimId, commitOf, revise } from '../contract/scene.ts'
import type { Commit, Store } from '../index.ts'
import { historyFiles, makeProject, open } from './project.test.support.ts'

const one = claimId(1)

async function projectWithClaim(): Promise<string> {
  const root = await makeProject()
  const store = await open(root)
  await store.commit(commitOf('e1', [add(claim(one))]))
  await store.close()
  return root
}

describe('two stores on one project', () => {
  test('read what the other appended, take turns, and let one win', async () => {
    const root = await projectWithClaim()
    const [first, second] = [await open(root), await open(root)]
    for (let turn = 0; turn < 4; turn += 1) {
      const store = turn % 2 ? second : first
      const { revision = '' } = (await store.claim(one)) ?? {}
      await store.commit(commitOf(`turn${turn}`, [revise(one, revision, `turn ${turn}`)]))
    }
    expect(await first.claim(one)).toEqual(await second.claim(one))
    expect((await first.claim(one))?.claim.note).toBe('turn 3')
    const stale = commitOf('late', [revise(one, 'e1/0', 'late')])
    await expect(first.commit(stale)).rejects.toMatchObject({ code: 'STORE_CONFLICT' })
    await first.close()
    await second.close()
    expect((await historyFiles(root)).length).toBeLessThanOrEqual(2)
    expect((await open(root)).notes).toEqual([])
  })

  test('that write at the same moment lose nothing, and a repeated id is stored once', async () => {
    const root = await projectWithClaim()
    const stores = [await open(root), await open(root)]
    for (let round = 0; round < 15; round += 1) {
      const both = stores.map((store, index) => {
        const id = claimId(100 + 2 * round + index)
        return commitUntilKnown(store, commitOf(`r${round}-${index}`, [add(claim(id))]))
      })
      await Promise.all(both)
    }
    for (const store of stores) await store.close()
    const store = await open(root)
    const ids: string[] = []
    for await (const { entry } of store.events()) ids.push(entry)
    expect(ids).toHaveLength(31)
    expect(new Set(ids).size).toBe(31)
    const files = await Promise.all(
      (await historyFiles(root)).map(async (name) => ({ name, bytes: await readFile(name) })),
    )
    expect(verifyHistory(files)).toEqual([])
  })

  test('do not miss a new history file that comes with its index', async () => {
    const root = await projectWithClaim()
    const [first, second] = [await open(root), await open(root)]
    const { revision = '' } = (await first.claim(one)) ?? {}
    await first.commit(commitOf('e2', [add(claim(claimId(2)))]))
    await second.commit(commitOf('e3', [revise(one, revision, 'second')]))
    const enoughForAnIndex = Array.from({ length: 70 }, (_, index) => claimId(100 + index))
    await Promise.all(
      enoughForAnIndex.map((id) => second.commit(commitOf(`e-${id}`, [add(claim(id))]))),
    )
    await second.close()
    const stale = commitOf('late', [revise(one, revision, 'late')])
    await expect(first.commit(stale)).rejects.toMatchObject({ code: 'STORE_CONFLICT' })
    expect((await first.claim(one))?.claim.note).toBe('second')
    await first.close()
  })

  test('answer the same id alike', async () => {
    const root = await projectWithClaim()
    const [first, second] = [await open(root), await open(root)]
    const commit = commitOf('e2', [add(claim(claimId(2)))])
    const done = await first.commit(commit)
    expect(await second.commit(commit)).toEqual({ ...done, repeated: true })
    await first.close()
    await second.close()
  })
})

async function commitUntilKnown(store: Store, commit: Commit): Promise<void> {
  for (;;) {
    try {
      await store.commit(commit)
      return
    } catch (error) {
      expect(error).toMatchObject({ code: 'STORE_UNKNOWN_OUTCOME' })
    }
  }
}
