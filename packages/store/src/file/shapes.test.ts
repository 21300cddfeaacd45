import { appendFile, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { sha256 } from '@claimtrail/model/ids'
import { expect, test } from 'vitest'
import { add, claim, claimId, commitOf, source } from '../contract/scene.ts'
import { historyFiles, makeProject, open } from './project.test.support.ts'

const [good, bad] = [claimId(1), claimId(2)]
const broken = expect.objectContaining({ code: 'HISTORY_BROKEN', lineNumber: 2 })

/** A project whose only history file ends with a line that is right but for the shape of its event. */
async function projectWithBadShape(): Promise<string> {
  const root = await makeProject()
  const store = await open(root)
  await store.commit(commitOf('e1', [add(claim(good))]))
  await store.close()
  const [path = ''] = await historyFiles(root)
  const bytes = await readFile(path)
  const place = { v: 1, writer: basename(path, '.jsonl'), seq: 2, lamport: 2, id: 'e2', seen: {} }
  const said = { at: '2026-01-31T09:12:44.105Z', by: { id: 'ana', kind: 'person' }, tool: 'x/1' }
  const event = { op: 'add', source, claim: bad, body: { id: bad, quotes: 'none' } }
  const members = { ...place, prev: sha256(bytes.subarray(0, -1)), ...said, events: [event] }
  const line = JSON.stringify(members).slice(0, -1)
  const sum = crc32(Buffer.from(line)).toString(16).padStart(8, '0')
  await appendFile(path, `${line},"crc":"${sum}"}\n`)
  await rm(join(root, 'annotations', 'claims'), { recursive: true })
  await rm(join(root, '.claimtrail'), { recursive: true })
  return root
}

test.each([
  ['the claim', (root: string) => open(root).then((store) => store.claim(bad).then(() => store))],
  [
    'its source',
    (root: string) => open(root).then((store) => store.source(source).then(() => store)),
  ],
])(
  'an event without its shape is told when %s is read, and nothing is written behind it',
  async (_, read) => {
    const store = await read(await projectWithBadShape())
    expect((await store.claim(good))?.id).toBe(good)
    expect(store.notes).toContainEqual(broken)
    const commit = commitOf('e3', [add(claim(claimId(3)))])
    await expect(store.commit(commit)).rejects.toMatchObject({ code: 'STORE_HISTORY_BROKEN' })
    await store.close()
  },
)

test('an event without its shape is told when all events are read', async () => {
  const store = await open(await projectWithBadShape())
  const claims: unknown[] = []
  for await (const event of store.events()) if ('claim' in event) claims.push(event.claim)
  expect(claims).toEqual([good])
  await store.claim(good)
  expect(store.notes).toContainEqual(broken)
  await store.close()
})
