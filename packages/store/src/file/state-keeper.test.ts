import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { add, claim, claimId, commitOf } from '../contract/scene.ts'
import { makeProject, open, snapshot } from './project.test.support.ts'

test('a project without its claim files is told in one note, and a few files one by one', async () => {
  const root = await makeProject()
  const sources = Array.from({ length: 30 }, (_, index) => `minutes/${index}`)
  const store = await open(root)
  const events = sources.map((source, index) => ({ ...add(claim(claimId(index))), source }))
  await store.commit(commitOf('e1', events))
  await store.close()
  const before = await snapshot(join(root, 'annotations', 'claims'))
  await rm(join(root, 'annotations', 'claims', 'minutes', '7.json'))
  await rm(join(root, '.claimtrail'), { recursive: true })
  expect((await open(root)).notes).toMatchObject([{ path: 'annotations/claims/minutes/7.json' }])
  await rm(join(root, 'annotations', 'claims'), { recursive: true })
  const other = await open(root, { rebuild: true })
  expect(other.notes).toMatchObject([{ code: 'STATE_REBUILT', path: 'annotations/claims' }])
  expect(other.notes[0]?.message).toContain('30 claim files')
  expect(await snapshot(join(root, 'annotations', 'claims'))).toEqual(before)
  await other.close()
})
