import { expect, test } from 'vitest'
import { inParallel } from './in-parallel.ts'

const pause = (turns: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, turns))

test('results keep the order of the items, and never more than so many run at once', async () => {
  let running = 0
  let most = 0
  const results = await inParallel([5, 1, 3, 1, 2], 2, async (turns) => {
    running += 1
    most = Math.max(most, running)
    await pause(turns)
    running -= 1
    return turns * 10
  })
  expect(results).toEqual([50, 10, 30, 10, 20])
  expect(most).toBe(2)
})

test('an abort begins nothing new and keeps what is done', async () => {
  const stop = new AbortController()
  const results = await inParallel(
    [1, 2, 3, 4],
    1,
    async (item) => {
      if (item === 2) stop.abort()
      return item
    },
    stop.signal,
  )
  expect(results).toEqual([1, 2])
})

test('an error comes out once everything that ran has ended', async () => {
  let ended = 0
  const work = inParallel([1, 2], 2, async (item) => {
    await pause(item)
    ended += 1
    if (item === 1) throw new RangeError('one')
    return item
  })
  await expect(work).rejects.toThrow('one')
  expect(ended).toBe(2)
})
