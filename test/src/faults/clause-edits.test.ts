import { expect, test } from 'vitest'
import { clauseEdits } from './clause-edits.ts'

test('a clause that was edited is handed to a person, also among clauses that say the same', () => {
  const { edits, kept, faults } = clauseEdits(3_000, 2026)
  expect(faults).toEqual([])
  expect(edits).toBeGreaterThanOrEqual(3_000)
  expect(kept).toBeGreaterThan(edits)
})
