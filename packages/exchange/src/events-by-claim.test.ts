import type { StoredEvent } from '@claimtrail/model'
import { expect, test } from 'vitest'
import { eventsByClaim } from './events-by-claim.ts'

const one = `c-${'a'.repeat(26)}`
const other = `c-${'b'.repeat(26)}`

function event(seq: number, what: object): StoredEvent {
  const by = { id: 'mira', kind: 'person' }
  const place = { id: `e/${seq}`, entry: 'e', at: '2026-03-01T10:00:00.000Z', by, tool: 't' }
  // The test gives each operation the fields that its type asks for.
  return {
    ...place,
    source: 's',
    lamport: seq,
    writer: 'w',
    seq,
    ...what,
  } as unknown as StoredEvent
}

const link = { type: 'same-as', from: one, to: other }

test('events come in the order of the history, whatever order they were read in', () => {
  const events = [1, 2, 3].map((seq) => event(seq, { op: 'confirm', claim: one, on: [] }))
  const found = eventsByClaim([...events].reverse()).get(one)
  expect(found?.map(({ id }) => id)).toEqual(['e/1', 'e/2', 'e/3'])
})

test('unlinking and undoing belong to the claim of the event that they name', () => {
  const found = eventsByClaim([
    event(1, { op: 'link', link }),
    event(2, { op: 'unlink', of: 'e/1' }),
    event(3, { op: 'undo', of: 'e/2' }),
  ])
  expect(found.get(one)).toHaveLength(3)
  expect(found.get(other)).toBeUndefined()
})

test('decisions on suggestions and sentences, and undoing what is unknown, belong to no claim', () => {
  const found = eventsByClaim([
    event(1, { op: 'dismiss', suggestion: 's' }),
    event(2, { op: 'settle', sentence: 'k.1' }),
    event(3, { op: 'undo', of: 'e/1' }),
  ])
  expect(found.size).toBe(0)
})
