import { expect, test } from 'vitest'
import { gitMerges } from './git-merges.ts'

test('plain git merges two clones alone, and every edit of both is seen by both', async () => {
  const merged = await gitMerges(12)
  expect(merged).toMatchObject({ merges: 12, conflicts: 0, faults: [] })
  expect(merged.contested).toBeGreaterThan(0)
}, 60_000)
