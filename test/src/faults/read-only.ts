// Reads a project on a disk that cannot be written to, and tries to commit. Argument: project folder.

import { openFileStore } from '@claimtrail/store'
import { ClaimtrailError } from '@claimtrail/text'
import { claimNamed, commitOf, newId, say } from './scene.ts'

const store = await openFileStore(process.argv[2] ?? '', { newId, rebuild: true })
let claims = 0
for await (const _ of store.query({})) claims += 1
console.log(`${claims} claims`)
try {
  await store.commit(commitOf('late', [say(claimNamed('late'), undefined, 'late')]))
} catch (error) {
  console.log(`refused ${error instanceof ClaimtrailError ? error.code : String(error)}`)
}
await store.close()
