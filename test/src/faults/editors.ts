// A process that commits until it is told to stop, killed or paused: several editors at once, some on shared claims.
// Arguments: project folder, a name that no other process has, number of editors, milliseconds (0: for ever).
import { writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { openFileStore } from '@claimtrail/store'
import { ClaimtrailError } from '@claimtrail/text'
import { words } from './ledger.ts'
import { claimNamed, commitOf, newId, say, text, version } from './scene.ts'

const [root = '', name = '', editors = '1', milliseconds = '0'] = process.argv.slice(2)

const tell = (line: string): void => void writeSync(1, `${line}\n`)

const store = await openFileStore(root, { newId })
await store.putVersion(version, text)
tell(words.ready)

const endMs = Number(milliseconds) > 0 ? performance.now() + Number(milliseconds) : Infinity
let made = 0

async function edit(): Promise<void> {
  while (performance.now() < endMs) {
    made += 1
    // Two of three edits are on claims that every process edits.
    const id = claimNamed(made % 3 ? `shared ${made % 4}` : `${name} ${made}`)
    const entry = `${name}-${made}`
    const seen = await store.claim(id)
    try {
      await store.commit(commitOf(entry, [say(id, seen, `${entry} ${'x'.repeat(200)}`)], name))
      tell(words.acknowledged(entry, id, seen?.revision ?? ''))
    } catch (error) {
      tell(wordFor(entry, error))
      await setImmediate()
    }
  }
}

function wordFor(entry: string, error: unknown): string {
  const code = error instanceof ClaimtrailError ? error.code : String(error)
  if (code === 'STORE_CONFLICT') return words.conflict(entry)
  return code === 'STORE_UNKNOWN_OUTCOME' ? words.unknown(entry) : `failed ${entry} ${code}`
}

await Promise.all(Array.from({ length: Number(editors) }, edit))
await store.close()
tell(words.closed)
