// Uses up all file descriptors between two commits. Argument: project folder.
import { closeSync, openSync } from 'node:fs'
import { openFileStore } from '@claimtrail/store'
import { claimNamed, commitOf, newId, say } from './scene.ts'

const [root = ''] = process.argv.slice(2)
const store = await openFileStore(root, { newId })
const held: number[] = []

async function commit(name: string): Promise<boolean> {
  try {
    await store.commit(commitOf(name, [say(claimNamed(name), undefined, name)]))
    return true
  } catch {
    return false
  }
}

function takeAll(): void {
  try {
    for (;;) held.push(openSync(process.execPath, 'r'))
  } catch {
    // All are taken.
  }
}

takeAll()
const wasStored = await commit('first')
console.log(wasStored ? 'stored' : 'refused')
for (const file of held) closeSync(file)
const found = await openFileStore(root, { newId, readOnly: true })
const isThere = (await found.claim(claimNamed('first'))) !== undefined
console.log(isThere === wasStored ? 'stored as acknowledged' : 'stored and not acknowledged')
console.log((await commit('second')) ? 'next write stored' : 'next write refused')
process.exit(0)
