import { join } from 'node:path'
import { expect, test } from 'vitest'
import { leaveBaton, takeBaton } from './baton.ts'
import { takeEpoch } from './epoch.ts'
import { makeProject } from './project.test.support.ts'

test('whoever takes the next epoch ends all before it', async () => {
  const folder = join(await makeProject(), 'epoch')
  const first = takeEpoch(folder)
  expect(first.isCurrent()).toBe(true)
  const second = takeEpoch(folder)
  expect([first.isCurrent(), second.isCurrent()]).toEqual([false, true])
  const third = takeEpoch(folder)
  expect([first, second, third].map((epoch) => epoch.isCurrent())).toEqual([false, false, true])
  expect(third.number).toBe(3)
})

test('a baton is taken once', async () => {
  const folder = await makeProject()
  const baton = { writer: 'w', sizeBytes: 10, head: 'a', inode: 5, changedMs: 1.5 }
  leaveBaton(folder, baton)
  expect(takeBaton(folder, 1)).toEqual(baton)
  expect(takeBaton(folder, 2)).toBeUndefined()
  expect(takeBaton(join(folder, 'none'), 1)).toBeUndefined()
})
