import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { add, claim, claimId, commitOf, source } from '../contract/scene.ts'
import { makeProject, open } from './project.test.support.ts'

const claimPath = join('annotations', 'claims', `${source}.json`)

test('a claim file that a merge mixed of two states is not taken for edited', async () => {
  const root = await makeProject()
  const path = join(root, claimPath)
  const states: string[] = []
  for (const index of [1, 2]) {
    const store = await open(root)
    await store.commit(commitOf(`e${index}`, [add(claim(claimId(index)))]))
    await store.close()
    states.push(await readFile(path, 'utf8'))
  }
  const [before = '', after = ''] = states
  await writeFile(path, [before.split('\n')[0], ...after.split('\n').slice(1)].join('\n'))
  const store = await open(root, { rebuild: true })
  expect(store.notes).toMatchObject([{ code: 'STATE_REBUILT', path: claimPath }])
  expect(await readFile(path, 'utf8')).toBe(after)
  await store.close()
})
