import { expect, test } from 'vitest'
import { powerCuts } from './power-cuts.ts'

test.each([
  ['a first session', ['close'] as const],
  ['a session that goes on behind one that closed', ['close', 'close'] as const],
  ['a session that archives full history files', ['close', 'archive'] as const],
  ['a session behind one that was killed with unsynced lines', [60, 'close'] as const],
])('%s: every disk that a power cut leaves holds what was acknowledged', async (_, sessions) => {
  const { faults, cuts, acknowledged } = await powerCuts(sessions)
  expect(faults).toEqual([])
  expect(cuts).toBeGreaterThan(100)
  expect(acknowledged).toBeGreaterThanOrEqual(3)
})

test('a disk that ignores syncs loses what was acknowledged, and the test sees it', async () => {
  const { faults } = await powerCuts(['close'], { forgetSyncs: true })
  expect(faults.filter((fault) => fault.endsWith('is lost')).length).toBeGreaterThan(10)
})
