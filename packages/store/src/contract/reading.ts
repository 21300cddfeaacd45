import {
  claimState,
  decide,
  emptyState,
  expectedRevisions,
  fold,
  type State,
  sourceState,
} from '@claimtrail/annotate'
import type { ClaimState, Command, StoredEvent } from '@claimtrail/model'
import { expect } from 'vitest'
import type { ClaimQuery, EventFilter, Store } from '../store.ts'
import type { ContractCases } from './cases.ts'
import { add, ana, claim, claimId, commitOf, revise, source, text, version } from './scene.ts'

const [one, two] = [claimId(1), claimId(2)]

/** What reading promises. */
export const readingCases: ContractCases = {
  async 'every character comes back, also after closing and opening'(subject) {
    let { store } = subject
    const note = `${text}\u200b\ufeff\t\r\n\u0001 漢字 עברית`
    const done = await store.commit(commitOf('e1', [add(claim(one, note))]))
    store = await subject.reopen()
    expect((await store.claim(one))?.claim.note).toBe(note)
    expect(await store.claim(one)).toEqual(done.claims[0])
  },

  async 'folding its events gives its claims'(subject) {
    let { store } = subject
    await act(store, { do: 'add', claim: claim(one) })
    const claims = await found(store, {})
    const seen = { claim: claims[0]?.id ?? '', revision: claims[0]?.revision ?? '' }
    await act(store, { do: 'dispute', ...seen, note: 'unsure' })
    await act(store, { do: 'confirm', ...seen })
    store = await subject.reopen()
    expect(sourceState(await foldEvents(store), source)).toEqual(await store.source(source))
  },

  async 'undo and redo go through it'({ store }) {
    const [added] = await act(store, { do: 'add', claim: claim(one) })
    const id = added && 'claim' in added ? (added.claim ?? '') : ''
    const [undone] = await act(store, { do: 'undo' })
    expect((await store.claim(id))?.review).toBe('withdrawn')
    await act(store, { do: 'undo', event: undone?.id ?? '' })
    expect(await store.claim(id)).toMatchObject({ review: 'open', claim: { ...claim(one), id } })
  },

  async 'two bodies on one revision are contested until one revision names both'({ store }) {
    const { revision = '' } =
      (await store.commit(commitOf('e1', [add(claim(one))]))).claims[0] ?? {}
    for (const note of ['this', 'that']) {
      const commit = commitOf(`e-${note}`, [revise(one, revision, note)])
      await store.commit({ ...commit, expect: {} })
    }
    const contested = await store.claim(one)
    expect(contested).toMatchObject({ review: 'contested', alternatives: [{ note: 'this' }] })
    await store.commit(commitOf('e2', [revise(one, contested?.revision ?? '', 'both')]))
    expect(await store.claim(one)).toMatchObject({ review: 'open', alternatives: [] })
  },

  async 'queries find by source, type, review, actor and words'({ store }) {
    await store.commit(commitOf('e1', [add(claim(two, 'Über alles')), add(claim(one))]))
    expect((await found(store, {})).map((each) => each.id)).toEqual([one, two].sort())
    expect(await found(store, { text: 'ÜBER' })).toHaveLength(1)
    expect(await found(store, { actor: 'state/norland', type: 'commitment', source })).toHaveLength(
      2,
    )
    for (const none of [
      { source: 'x' },
      { type: 'condition' },
      { actor: 'x' },
      { text: 'x!' },
    ] as const) {
      expect(await found(store, none)).toEqual([])
    }
    await act(store, {
      do: 'withdraw',
      claim: one,
      revision: (await store.claim(one))?.revision ?? '',
    })
    expect((await found(store, {})).map((each) => each.id)).toEqual([two])
    expect((await found(store, { review: 'withdrawn' })).map((each) => each.id)).toEqual([one])
  },

  async 'events are in order and filtered by source and claim'({ store }) {
    await store.commit(commitOf('e1', [add(claim(one)), add(claim(two))]))
    const link = { type: 'same-as', from: one, to: two } as const
    await store.commit(commitOf('e2', [{ op: 'link', source, link }]))
    await store.commit(commitOf('e3', [{ ...add(claim(claimId(3))), source: 'other' }]))
    expect(await heard(store, {})).toEqual(['e1/0', 'e1/1', 'e2/0', 'e3/0'])
    expect(await heard(store, { source })).toEqual(['e1/0', 'e1/1', 'e2/0'])
    expect(await heard(store, { claim: two })).toEqual(['e1/1', 'e2/0'])
  },

  async 'what nobody said anything about is undefined'({ store }) {
    expect(await store.source('../x')).toBeUndefined()
    expect(await store.claim('__proto__')).toBeUndefined()
  },
}

async function act(store: Store, command: Command): Promise<readonly StoredEvent[]> {
  const state = await store.state(source)
  let made = 0
  for await (const _ of store.events()) made += 1
  const context = { source, annotator: ana, newClaimId: () => claimId(100 + made) }
  const draft = command.do === 'add' ? { ...command, claim: withoutId(command.claim) } : command
  const events = decide(state, draft, {
    ...context,
    text: (id) => (id === version.id ? text : undefined),
  })
  const commit = { ...commitOf(`act${made}`, events), expect: expectedRevisions(events) }
  const { claims, events: stored } = await store.commit(commit)
  for (const each of claims) expect(each).toEqual(claimState(await foldEvents(store), each.id))
  return stored
}

async function foldEvents(store: Store): Promise<State> {
  let state = emptyState()
  for await (const event of store.events()) state = fold(state, event)
  return state
}

function withoutId<Draft extends object>(draft: Draft): Draft {
  const copy = { ...draft }
  Reflect.deleteProperty(copy, 'id')
  return copy
}

async function found(store: Store, query: ClaimQuery): Promise<readonly ClaimState[]> {
  const claims: ClaimState[] = []
  for await (const each of store.query(query)) claims.push(each)
  return claims
}

async function heard(store: Store, filter: EventFilter): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const event of store.events(filter)) ids.push(event.id)
  return ids
}
