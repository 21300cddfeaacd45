import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { add, claim, claimId, commitOf, source } from '../contract/scene.ts'
import { makeProject, open } from './project.test.support.ts'

test('a project that cannot be written to is read, and every write says so', async () => {
  const root = await makeProject()
  let store = await open(root)
  await store.commit(commitOf('e1', [add(claim(claimId(1)))]))
  await store.close()
  await rm(join(root, 'annotations', 'claims'), { recursive: true })
  await rm(join(root, '.claimtrail'), { recursive: true })
  await writeFile(join(root, '.claimtrail'), 'a file where a folder should be')
  store = await open(root, { rebuild: true })
  expect((await store.source(source))?.claims).toHaveLength(1)
  expect(store.notes.map(({ code }) => code)).toEqual(['STATE_REBUILT', 'STATE_NOT_WRITTEN'])
  const refused = { code: 'STORE_READ_ONLY' }
  await expect(store.commit(commitOf('e2', [add(claim(claimId(2)))]))).rejects.toMatchObject(
    refused,
  )
  const of = { id: 'a', path: 'a.md', sha256: '', sizeBytes: 1, meta: {} }
  await expect(store.putSource({ source: of })).rejects.toMatchObject(refused)
  await store.close()
  expect(await readFile(join(root, '.claimtrail'), 'utf8')).toContain('a file')
})
