import { expect } from 'vitest'
import type { Committed, Store } from '../store.ts'
import type { ContractCases } from './cases.ts'
import { add, claim, claimId, commitOf, revise, source } from './scene.ts'

const one = claimId(1)

/** What committing promises. */
export const commitCases: ContractCases = {
  async 'a claim that was committed is read back'({ store }) {
    const done = await store.commit(commitOf('e1', [add(claim(one))]))
    expect(done).toMatchObject({
      repeated: false,
      events: [{ id: 'e1/0', entry: 'e1', op: 'add' }],
    })
    expect(await store.claim(one)).toEqual(done.claims[0])
    expect((await store.claim(one))?.claim).toEqual(claim(one))
    expect((await store.source(source))?.claims).toEqual(done.claims)
  },

  async 'a stale revision is refused with the claim as it stands, and nothing is stored'({
    store,
  }) {
    const { revision = '' } =
      (await store.commit(commitOf('e1', [add(claim(one))]))).claims[0] ?? {}
    await store.commit(commitOf('e2', [revise(one, revision, 'second')]))
    const late = commitOf('e3', [revise(one, revision, 'late'), add(claim(claimId(2)))])
    const current = await store.claim(one)
    await expect(store.commit(late)).rejects.toMatchObject({
      code: 'STORE_CONFLICT',
      claim: one,
      current,
    })
    await expect(store.commit(commitOf('e4', [add(claim(one))]))).rejects.toMatchObject({
      code: 'STORE_CONFLICT',
    })
    expect(await store.claim(claimId(2))).toBeUndefined()
  },

  async 'the same id again changes nothing and answers as the first time'(subject) {
    let { store } = subject
    const commit = commitOf('e1', [add(claim(one)), add(claim(claimId(2)))])
    const [first, second] = await Promise.all([store.commit(commit), store.commit(commit)])
    expect(second.events).toEqual(first.events)
    expect([first.repeated, second.repeated]).toEqual([false, true])
    store = await subject.reopen()
    expect(await store.commit(commit)).toEqual({ ...first, repeated: true })
    expect(await store.committed('e1')).toEqual({ ...first, repeated: true })
    expect(await store.committed('e')).toBeUndefined()
    expect(await eventIds(store)).toEqual(['e1/0', 'e1/1'])
  },

  async 'of fifty writers at once on one revision exactly one wins, round after round'({ store }) {
    await store.commit(commitOf('e0', [add(claim(one))]))
    for (let round = 1; round <= 3; round += 1) {
      const { revision = '' } = (await store.claim(one)) ?? {}
      const racers = Array.from({ length: 50 }, (_, index) =>
        store.commit(commitOf(`r${round}-${index}`, [revise(one, revision, `${round} ${index}`)])),
      )
      const outcomes = await Promise.allSettled(racers)
      const won = outcomes.filter((outcome) => outcome.status === 'fulfilled')
      expect(won).toHaveLength(1)
      expect((await store.claim(one))?.revision).toBe(winnerOf(won[0]?.value))
    }
  },

  async 'commits side by side are all there, in order'({ store }) {
    const commits = Array.from({ length: 40 }, (_, index) =>
      store.commit(commitOf(`e${index}`, [add(claim(claimId(index)))])),
    )
    await Promise.all(commits)
    expect((await store.source(source))?.claims).toHaveLength(40)
    expect(await eventIds(store)).toHaveLength(40)
  },

  async 'texts that not every store keeps are refused with their place'({ store }) {
    const nul = commitOf('e1', [add(claim(one, 'a\0'))])
    await expect(store.commit(nul)).rejects.toMatchObject({
      code: 'STORE_REJECTED_TEXT',
      path: 'events/0/body/note',
      offset: 1,
    })
    const half = commitOf('e1', [add(claim(one, 'ab\ud83d'))])
    await expect(store.commit(half)).rejects.toMatchObject({ offset: 2 })
    expect(await eventIds(store)).toEqual([])
  },

  async 'a source that cannot be a file is refused'({ store }) {
    for (const bad of ['../x', '/x', 'a//b', 'a/./b', '', 'x'.repeat(300), '..\\x']) {
      const commit = commitOf('e1', [{ ...add(claim(one)), source: bad }])
      await expect(store.commit(commit)).rejects.toMatchObject({ code: 'STORE_UNSAFE_NAME' })
    }
  },

  async 'what does not have its shape is refused'({ store }) {
    const wrong = commitOf('e1', [add({ ...claim(one), id: 'no-id' })])
    await expect(store.commit(wrong)).rejects.toMatchObject({ code: 'WRONG_SHAPE' })
    expect(await eventIds(store)).toEqual([])
  },

  async 'no events are no entry'({ store }) {
    expect(await store.commit(commitOf('e1', []))).toEqual({
      events: [],
      claims: [],
      repeated: false,
    })
  },
}

function winnerOf(committed: Committed | undefined): string | undefined {
  return committed?.events[0]?.id
}

async function eventIds(store: Store): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const event of store.events()) ids.push(event.id)
  return ids
}
