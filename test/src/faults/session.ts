// A short session of one process, with every kind of write that a store does. Its disk is recorded.
// Arguments: project folder, a name that no other session has, "close", "leave", or "archive" (with history files
// that are full after a line or two, which are packed when the store is closed).
import { mkdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openFileStore } from '@claimtrail/store'
import { archiveHistory } from '@claimtrail/store/care'
import { words } from './ledger.ts'
import { claimNamed, commitOf, newId, say, text, version } from './scene.ts'

const [root = '', name = '', end = ''] = process.argv.slice(2)

// As `claimtrail init` made them a moment ago: a name that is there is not yet a name that stays.
for (const folder of ['annotations', 'annotations/history']) {
  mkdirSync(join(root, folder), { recursive: true })
}
const store = await openFileStore(root, {
  newId,
  rebuild: true,
  ...(end === 'archive' && { fileBytes: 600 }),
})
await store.putVersion(version, text)

async function commit(claim: string, about: string): Promise<void> {
  const [id, entry] = [claimNamed(claim), `${name}-${claim.replace(/\W/g, '_')}`]
  const seen = await store.claim(id)
  await store.commit(commitOf(entry, [say(id, seen, entry, about)]))
  writeSync(1, `${words.acknowledged(entry, id, seen?.revision ?? '')}\n`)
}

await commit(`first of ${name}`, 'accords/ferry')
await Promise.all([commit('shared', 'accords/ferry'), commit(`second of ${name}`, 'notes')])
if (end === 'leave') process.kill(process.pid, 'SIGKILL')
await store.close()
if (end === 'archive') await archiveHistory(root, { newId })
