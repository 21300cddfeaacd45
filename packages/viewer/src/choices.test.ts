import { claimDraftSchema } from '@claimtrail/model'
import { expect, test } from 'vitest'
import { choices, chosen, withChoice } from './choices.ts'
import { commitment, said } from './sample-views.test.fixture.ts'

const base = commitment(said('will open the depot'))

test('every option of a commitment is one that the vocabulary knows', () => {
  for (const { field, options } of choices.commitment) {
    for (const option of options) {
      const draft = withChoice(base, field, option)
      expect(chosen(draft, field)).toBe(option)
      expect(claimDraftSchema.safeParse(draft).success).toBe(true)
    }
  }
})

test('every option of a condition and of an assessment is known too', () => {
  const { version, quotes, sourceChain } = base
  for (const draft of [
    { version, quotes, sourceChain, type: 'condition', kind: 'if' } as const,
    { version, quotes, sourceChain, type: 'assessment', kind: 'forecast' } as const,
  ]) {
    for (const { field, options } of choices[draft.type]) {
      for (const option of options) {
        expect(claimDraftSchema.safeParse(withChoice(draft, field, option)).success).toBe(true)
      }
    }
  }
})

test('an optional choice can be left open, another cannot, and no other word is taken', () => {
  const forced = withChoice(base, 'force', 'intention')
  expect(withChoice(forced, 'force', '')).toEqual(base)
  expect(withChoice(base, 'polarity', '')).toBe(base)
  expect(withChoice(base, 'force', 'perhaps')).toBe(base)
  expect(withChoice(base, 'version', 'x')).toBe(base)
})
