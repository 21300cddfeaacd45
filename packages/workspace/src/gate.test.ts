import { expect, test } from 'vitest'
import { createGate } from './gate.ts'

test('a gate lets so many through at once, in the order in which they came, also behind one that fails', async () => {
  const gate = createGate(2)
  const begun: number[] = []
  let running = 0
  let most = 0
  const work = (number: number) =>
    gate(async () => {
      begun.push(number)
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      running -= 1
      if (number === 1) throw new RangeError('not this one')
      return number
    })
  const done = await Promise.allSettled([0, 1, 2, 3, 4].map(work))
  expect(done.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true])
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect(most).toBe(2)
})
