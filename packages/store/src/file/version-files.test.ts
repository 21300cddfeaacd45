import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { add, claim, claimId, commitOf, text, version } from '../contract/scene.ts'
import { makeProject, open } from './project.test.support.ts'

test('a version is kept with the annotations once a claim stands on it, and not before', async () => {
  const root = await makeProject()
  const store = await open(root)
  await store.putVersion(version, text)
  const kept = join(root, 'annotations', 'versions')
  await expect(readdir(kept)).rejects.toMatchObject({ code: 'ENOENT' })
  await store.commit(commitOf('e1', [add(claim(claimId(1)))]))
  expect((await readdir(kept)).sort()).toEqual(
    [`${version.id}.json`, `${version.textSha256}.txt`].sort(),
  )
  await store.close()
})

test('a damaged kept text is replaced by the waiting one with the next claim on it', async () => {
  const root = await makeProject()
  let store = await open(root)
  await store.putVersion(version, text)
  await store.commit(commitOf('e1', [add(claim(claimId(1)))]))
  await store.close()
  await writeFile(join(root, 'annotations', 'versions', `${version.textSha256}.txt`), 'x')
  store = await open(root)
  expect(await store.text(version.textSha256)).toBe(text)
  expect(store.notes).toMatchObject([{ code: 'VERSION_DAMAGED' }])
  await store.commit(commitOf('e2', [add(claim(claimId(2)))]))
  await store.close()
  expect((await open(root)).notes).toEqual([])
})
