import type { StoredEvent } from '@claimtrail/model'
import { expect, test } from 'vitest'
import { claimState, emptyState, fold, type State, sourceState } from './index.ts'
import { claimId, commitment, Scene, source, version, words } from './scene.test.support.ts'

function forged(count: number, make: (index: number) => object): State {
  const [added] = new Scene().do({ do: 'add', claim: commitment() })
  let state = emptyState()
  for (let index = 0; index < count; index += 1) {
    const place = { id: `e${index}/0`, entry: `e${index}`, lamport: index + 1, seq: index + 1 }
    // A forged history may hold any mixture; the parts are right for the ops that the tests name.
    state = fold(state, { ...added, ...place, ...make(index) } as StoredEvent)
  }
  return state
}

test('a claim that is forged with thousands of rival bodies is read in one go', () => {
  const state = forged(4000, (index) => ({
    claim: claimId(1),
    body: { ...commitment(), id: claimId(1), note: `${index}` },
  }))
  expect(claimState(state, claimId(1))?.alternatives).toHaveLength(3999)
})

test('a chain of undos of undos as long as the history is followed without recursion', () => {
  const settled = { op: 'settle', version, sentence: 'key.1', quote: words('Observers') }
  const make = (index: number): object =>
    index === 0 ? settled : { op: 'undo', of: `e${index - 1}/0` }
  expect(sourceState(forged(20_000, make), source)?.settled).toEqual([])
  expect(sourceState(forged(19_999, make), source)?.settled).toEqual(['key.1'])
})

test('thousands of claims fold in a moment', () => {
  const state = forged(20_000, (index) => ({
    claim: claimId(index),
    body: { ...commitment(), id: claimId(index) },
  }))
  expect(sourceState(state, source)?.claims).toHaveLength(20_000)
})
