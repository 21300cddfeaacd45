import { type ClaimDraft, claimDraftSchema } from '@claimtrail/model'
import { expect, test } from 'vitest'
import { claimId, commitment, said } from './sample-views.test.fixture.ts'
import { claimOf, draftOf, slotsOf, withSlot } from './slots.ts'

const base = commitment(said('will open the depot'))
const fill = { quote: said('Norland') }

test('slots come in reading order, the empty ones too', () => {
  const slots = slotsOf({ ...base, actor: [fill], action: said('open') })
  expect(slots.slice(0, 3)).toEqual([
    { slot: 'actor', fills: [fill] },
    { slot: 'action', fills: [{ quote: said('open') }] },
    { slot: 'object', fills: [] },
  ])
})

test('every slot of every type can be filled, read back, and emptied, and is valid all the while', () => {
  const { version, quotes, sourceChain } = base
  const common = { version, quotes, sourceChain }
  const drafts: readonly ClaimDraft[] = [
    base,
    { ...common, type: 'condition', kind: 'if' },
    { ...common, type: 'assessment', kind: 'forecast' },
  ]
  for (const draft of drafts) {
    for (const { slot } of slotsOf(draft)) {
      const filled = withSlot(draft, slot, [fill])
      expect(slotsOf(filled).find((each) => each.slot === slot)?.fills).toEqual([fill])
      expect(claimDraftSchema.safeParse(filled).success).toBe(true)
      expect(withSlot(filled, slot, [])).toEqual(draft)
    }
  }
})

test('a slot of another type leaves the claim as it is', () => {
  expect(withSlot(base, 'antecedent', [fill])).toBe(base)
  expect(withSlot(base, 'version', [fill])).toBe(base)
})

test('new words for a time lose the value that was read from the old ones', () => {
  const timed = { ...base, timing: { kind: 'until' as const, quote: said('pays'), value: '2026' } }
  expect(withSlot(timed, 'timing', [{ quote: said('pays') }])).toEqual(timed)
  expect(withSlot(timed, 'timing', [fill])).toMatchObject({
    timing: { kind: 'until', quote: said('Norland') },
  })
})

test('a draft is a claim without its id', () => {
  const id = claimId('b')
  expect(draftOf(claimOf(base, id))).toEqual(base)
  expect(claimOf(base, id).id).toBe(id)
})
