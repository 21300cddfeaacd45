// A process that decides as the command line and the server do, several at once, until its time is over.
// Arguments: project folder, a name that no other process has, number of editors, milliseconds.
import { writeSync } from 'node:fs'
import type { Command } from '@claimtrail/model'
import { openFileStore } from '@claimtrail/store'
import { ClaimtrailError } from '@claimtrail/text'
import { carryOut } from '@claimtrail/workspace'
import { words } from './ledger.ts'
import { claim, newId, source, text, version } from './scene.ts'

const [root = '', name = '', editors = '1', milliseconds = '0'] = process.argv.slice(2)

const tell = (line: string): void => void writeSync(1, `${line}\n`)

const store = await openFileStore(root, { newId })
await store.putVersion(version, text)
const { id: current, sha256 } = version
const file = { id: source, path: `${source}.txt`, sha256, sizeBytes: text.length, meta: {} }
await store.putSource({ source: file, version: current })
tell(words.ready)

const endMs = performance.now() + Number(milliseconds)
let made = 0

async function decideOn(): Promise<void> {
  while (performance.now() < endMs) {
    made += 1
    const id = `${name}-${made}`
    const { id: _, ...draft } = claim('', id)
    const commands: readonly Command[] = [{ do: 'add', claim: draft }]
    const at = '2026-01-31T09:12:44.105Z'
    const by = { id: name, kind: 'person' } as const
    try {
      const { claims, repeated } = await carryOut(store, source, commands, {
        id,
        at,
        by,
        tool: 'faults/1',
      })
      if (repeated) tell(`repeated ${id}`)
      tell(words.acknowledged(id, claims[0]?.id ?? '', ''))
    } catch (error) {
      const code = error instanceof ClaimtrailError ? error.code : String(error)
      tell(code === 'STORE_UNKNOWN_OUTCOME' ? words.unknown(id) : `failed ${id} ${code}`)
    }
  }
}

await Promise.all(Array.from({ length: Number(editors) }, decideOn))
await store.close()
tell(words.closed)
