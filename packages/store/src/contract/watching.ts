import { expect } from 'vitest'
import type { Heard, Store } from '../store.ts'
import type { ContractCases } from './cases.ts'
import { add, claim, claimId, commitOf, source, text, version } from './scene.ts'

/** What watching promises. */
export const watchCases: ContractCases = {
  async 'a watch hears what comes from now on, and ends when its signal aborts'({ store }) {
    await store.commit(entry(1))
    const stop = new AbortController()
    const heard = listen(store.watch(stop.signal), 2)
    await store.commit(entry(2))
    await store.commit(entry(3))
    expect(await heard).toEqual(['e2', 'e3'])
    const nothing = listen(store.watch(stop.signal), 1)
    stop.abort()
    expect(await nothing).toEqual([])
  },

  async 'a watch goes on from where another one was, also after closing and opening'(subject) {
    let { store } = subject
    const stop = new AbortController()
    const first = store.watch(stop.signal)
    await store.commit(entry(1))
    const cursor = (await next(first))?.cursor ?? ''
    await store.commit(entry(2))
    store = await subject.reopen()
    await store.commit(entry(3))
    expect(await listen(store.watch(stop.signal, cursor), 2)).toEqual(['e2', 'e3'])
    stop.abort()
  },

  async 'watches miss nothing and hear nothing twice, however fast the writers are'({ store }) {
    const stop = new AbortController()
    const watches = [1, 2, 3].map(() => listen(store.watch(stop.signal), 60))
    const commits = Array.from({ length: 60 }, (_, index) => store.commit(entry(index)))
    await Promise.all(commits)
    const all: string[] = []
    for await (const { entry: id } of store.events()) all.push(id)
    expect(all).toHaveLength(60)
    for (const heard of watches) expect(await heard).toEqual(all)
    stop.abort()
  },

  async 'a watch goes on from the place that the store says it is at'({ store }) {
    await store.commit(entry(1))
    const cursor = await store.cursor()
    await store.commit(entry(2))
    const stop = new AbortController()
    expect(await listen(store.watch(stop.signal, cursor), 1)).toEqual(['e2'])
    stop.abort()
  },

  async 'a place that no watch has told, or that another history has, is refused'({ store }) {
    await store.commit(entry(1))
    const { signal } = new AbortController()
    const refused = expect.objectContaining({ code: 'STORE_CURSOR_UNKNOWN' })
    const places = ['[["elsewhere",1]]', '[["elsewhere",0]]', '[["elsewhere",-1]]', '{}']
    const encoded = places.map((place) => Buffer.from(place).toString('base64url'))
    for (const cursor of ['nowhere', ...encoded]) {
      expect(() => store.watch(signal, cursor)).toThrow(refused)
    }
  },

  async 'a claim on another source is known to a state that was asked for it'({ store }) {
    await store.putVersion(version, text)
    await store.commit(commitOf('e1', [{ ...add(claim(claimId(1))), source: 'other' }]))
    const { decide } = await import('@claimtrail/annotate')
    const state = await store.state(source, [claimId(1), 'e1/0', 'unknown/0'])
    const by = { id: 'ana', kind: 'person' } as const
    const context = { source: 'other', annotator: by, text: () => text, newClaimId: () => '' }
    const revision = (await store.claim(claimId(1)))?.revision ?? ''
    const command = { do: 'dispute', claim: claimId(1), revision } as const
    expect(decide(state, command, context)).toHaveLength(1)
  },
}

function entry(index: number): Parameters<Store['commit']>[0] {
  return commitOf(`e${index}`, [add(claim(claimId(index)))])
}

async function next(watch: AsyncIterable<Heard>): Promise<Heard | undefined> {
  for await (const heard of watch) return heard
  return undefined
}

/** The entries that a watch tells, until there are so many. */
async function listen(watch: AsyncIterable<Heard>, count: number): Promise<readonly string[]> {
  const entries: string[] = []
  for await (const { events } of watch) {
    entries.push(events[0]?.entry ?? '')
    if (entries.length === count) break
  }
  return entries
}
