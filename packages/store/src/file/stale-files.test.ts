import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { add, claim, claimId, commitOf } from '../contract/scene.ts'
import { makeProject, newId, open, snapshot } from './project.test.support.ts'

const hour = 60 * 60 * 1000

async function put(root: string, name: string, ageMs: number): Promise<void> {
  const path = join(root, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, 'half')
  const then = (Date.now() - ageMs) / 1000
  await utimes(path, then, then)
}

test('a process that writes removes what killed ones left half written, and nothing else', async () => {
  const root = await makeProject()
  const ours = [
    `annotations/claims/accords/.${newId()}.tmp`,
    `annotations/versions/.${newId()}.tmp`,
    `annotations/history/archive/.${newId()}.tmp`,
    `annotations/checkpoints.jsonl.0123456789ab.tmp`,
    `.claimtrail/annotator.json.0123456789ab.tmp`,
    `.claimtrail/index/.${newId()}.tmp`,
    `.claimtrail/sources/.${newId()}.tmp`,
    '.claimtrail/baton/abcdefghij.tmp',
    '.claimtrail/baton/abcdefghij.held-3',
  ]
  const others = [
    'annotations/claims/mine.tmp',
    'annotations/claims/accords/.draft.tmp',
    'notes.tmp',
    'notes.0123456789ab.tmp',
    'source-docs/.aaaaaaaaaaaaaaaaaaaaaaaaaa.tmp',
    '.claimtrail/baton/abcdefghij.free',
  ]
  for (const name of [...ours, ...others]) await put(root, name, 2 * hour)
  const young = `annotations/claims/.${newId()}.tmp`
  await put(root, young, hour / 2)
  const reader = await open(root)
  await reader.close()
  expect([...(await snapshot(root)).keys()]).toEqual(expect.arrayContaining(ours))
  const store = await open(root)
  await store.commit(commitOf('e1', [add(claim(claimId(1)))]))
  await store.close()
  const left = [...(await snapshot(root)).keys()]
  expect(left.filter((name) => ours.includes(name))).toEqual([])
  expect(left).toEqual(
    expect.arrayContaining([young, ...others.filter((name) => !name.endsWith('free'))]),
  )
})

test('epochs that ended leave no files', async () => {
  const root = await makeProject()
  for (let round = 1; round <= 3; round += 1) {
    const store = await open(root)
    await store.commit(commitOf(`e${round}`, [add(claim(claimId(round)))]))
    await store.close()
  }
  await put(root, '.claimtrail/epoch/1', 0)
  const store = await open(root)
  await store.commit(commitOf('e9', [add(claim(claimId(9)))]))
  await store.close()
  expect(await readdir(join(root, '.claimtrail', 'epoch'))).toEqual(['4'])
})
