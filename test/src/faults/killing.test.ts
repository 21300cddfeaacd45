import { expect, test } from 'vitest'
import { killRounds, takeOverRounds } from './killing.ts'

const nothingBroken = { lost: [], doubleHeirs: [], twice: [], damage: [] }

test('what was acknowledged survives kill -9 at any moment, and torn tails', async () => {
  const examined = await killRounds(10)
  expect(examined).toMatchObject(nothingBroken)
  expect(examined.acknowledged).toBeGreaterThan(0)
})

test('a process that slept through a take-over loses nothing and overwrites nobody', async () => {
  const examined = await takeOverRounds(3)
  expect(examined).toMatchObject(nothingBroken)
  expect(examined.takeOvers).toBeGreaterThan(0)
})
