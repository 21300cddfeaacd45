import { type HistoryFile, verifyHistory } from '@claimtrail/history'
import type { EntryId } from '@claimtrail/model'
import { openFileStore } from '@claimtrail/store'
import { readHistoryFiles } from '@claimtrail/store/care'
import type { Ledger } from './ledger.ts'
import { newId } from './scene.ts'

/** What a look at a project says about the promises that were made to its processes. */
export interface Examined {
  readonly acknowledged: number
  /** Acknowledged and not in the history. */
  readonly lost: readonly EntryId[]
  /** Second acknowledged heirs of one revision of one claim. */
  readonly doubleHeirs: readonly EntryId[]
  /** Entries that the history holds more than once. */
  readonly twice: readonly EntryId[]
  /** Damage that the verification of the history found. */
  readonly damage: readonly string[]
  readonly unknown: number
  readonly unknownButStored: number
  readonly contested: number
  readonly tornTails: number
  readonly historyFiles: number
}

/** Open a project and compare it with what was acknowledged. */
export async function examine(root: string, ledger: Ledger): Promise<Examined> {
  const store = await openFileStore(root, { newId, readOnly: true })
  const stored = new Set<EntryId>()
  const claims = new Set<string>()
  for await (const event of store.events()) {
    stored.add(event.entry)
    if ('claim' in event && event.claim) claims.add(event.claim)
  }
  let contested = 0
  for await (const claim of store.query({})) {
    claims.delete(claim.claim.id)
    if (claim.review === 'contested') contested += 1
  }
  await store.close()
  const files = await readHistory(root)
  const findings = verifyHistory(files)
  return {
    acknowledged: ledger.acknowledged.size,
    lost: [...ledger.acknowledged.keys()].filter((entry) => !stored.has(entry)),
    doubleHeirs: doubleHeirs(ledger),
    twice: entriesTwice(files.map(({ bytes }) => bytes)),
    damage: [
      ...findings.filter(({ severity }) => severity === 'tampered').map(({ reason }) => reason),
      ...[...claims].map((id) => `The claim ${id} has events and is not folded.`),
      ...ledger.strange,
    ],
    unknown: ledger.unknown.size,
    unknownButStored: [...ledger.unknown].filter((entry) => stored.has(entry)).length,
    contested,
    tornTails: findings.filter(({ code }) => code === 'torn-tail').length,
    historyFiles: files.length,
  }
}

/** The history files of a project, archived ones unpacked. */
export async function readHistory(root: string): Promise<readonly HistoryFile[]> {
  return [...readHistoryFiles(root)]
}

function doubleHeirs({ acknowledged }: Ledger): readonly EntryId[] {
  const heirs = new Set<string>()
  return [...acknowledged].flatMap(([entry, { claim, base }]) => {
    const key = `${claim} ${base}`
    if (heirs.has(key)) return [entry]
    heirs.add(key)
    return []
  })
}

function entriesTwice(files: readonly Uint8Array[]): readonly EntryId[] {
  const seen = new Set<string>()
  const lines = files.flatMap((bytes) =>
    Buffer.from(bytes).toString('latin1').split('\n').slice(0, -1),
  )
  return lines.flatMap((line) => {
    const entry = /"id":"([\w-]+)","at"/.exec(line)?.[1] ?? ''
    if (entry !== '' && !seen.has(entry)) {
      seen.add(entry)
      return []
    }
    return entry === '' ? [] : [entry]
  })
}
