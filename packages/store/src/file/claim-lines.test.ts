import { emptyState, fold } from '@claimtrail/annotate'
import type { StoredEvent } from '@claimtrail/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, ana, claim, claimId, source } from '../contract/scene.ts'
import { claimFileOf } from './claim-file.ts'
import { isMixedByMerge } from './claim-lines.ts'
import { choices, headerOf, histories, mixed } from './mixed-files.test.support.ts'

describe('a claim file that git mixed', () => {
  test('of any two states of one history is told from one that was edited', () => {
    fc.assert(
      fc.property(histories, choices, fc.nat(), ({ events, sides }, which, at) => {
        const state = events.reduce(fold, emptyState())
        const [one, other] = sides.map((side) =>
          claimFileOf(side.reduce(fold, emptyState()), source),
        )
        if (!one || !other || one.claims.length === 0) return
        const file = mixed(one, other, which)
        expect(isMixedByMerge(file, headerOf(one), state)).toBe(true)
        const index = at % file.claims.length
        const edited = file.claims.map((each, place) =>
          place === index ? { ...each, claim: { ...each.claim, note: 'as I like it' } } : each,
        )
        expect(isMixedByMerge({ ...file, claims: edited }, headerOf(one), state)).toBe(false)
      }),
    )
  })

  test('has every claim of its header, or somebody took one out', () => {
    const event: StoredEvent = {
      ...add(claim(claimId(0))),
      ...{
        id: 'e/0',
        entry: 'e',
        at: 'now',
        by: ana,
        tool: 't/1',
        lamport: 1,
        writer: 'w',
        seq: 1,
      },
    }
    const state = fold(emptyState(), event)
    const file = claimFileOf(state, source)
    expect(isMixedByMerge(file, headerOf(file), state)).toBe(true)
    expect(isMixedByMerge({ ...file, claims: [] }, headerOf(file), state)).toBe(false)
    const header = headerOf(file).replace('"settled":[]', '"settled":["x"]')
    expect(isMixedByMerge(file, header, state)).toBe(false)
  })
})
