// Commits until there is no room, looks whether memory and disk agree, makes room, and commits again.
// Arguments: project folder, "limit" when no room can be made.
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openFileStore, type Store } from '@claimtrail/store'
import { ClaimtrailError } from '@claimtrail/text'
import { claimNamed, commitOf, newId, say } from './scene.ts'

const [root = '', limit = ''] = process.argv.slice(2)
const ballast = join(root, 'ballast')
if (limit === '') {
  const file = openSync(ballast, 'w')
  writeSync(file, Buffer.alloc(200_000, 1))
  closeSync(file)
}
const store = await openFileStore(root, { newId })
let stored = 0

async function commit(): Promise<string> {
  const note = 'x'.repeat(5_000)
  try {
    await store.commit(commitOf(newId(), [say(claimNamed(String(stored)), undefined, note)]))
    stored += 1
    return 'stored'
  } catch (error) {
    return error instanceof ClaimtrailError ? error.code : String(error)
  }
}

async function count(from: Store): Promise<number> {
  return (await from.source('accords/ferry'))?.claims.length ?? 0
}

let outcome = await commit()
while (outcome === 'stored' && stored < 1_000) outcome = await commit()
console.log(`full ${outcome}`)
const other = await openFileStore(root, { newId, readOnly: true })
const isSame = (await count(store)) === stored && (await count(other)) === stored
console.log(isSame ? 'stored as acknowledged' : `${stored} were acknowledged`)
if (limit === '') {
  rmSync(ballast)
  console.log(`next write ${await commit()}`)
}
process.exit(0)
