import { type Leaf, toClaimLine } from '@claimtrail/history/verifier'
import type { StoredEvent } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import { claimsBySource } from '../audit/claims-by-source.ts'

/** The lines of `claims.jsonl`: every claim as its last events leave it, also withdrawn ones, by source and id. */
export async function* claimLines(store: Store): AsyncGenerator<string, void> {
  for await (const { source, claims } of claimsBySource(store)) {
    const leaves = new Map<string, Leaf>()
    for await (const event of store.events({ source })) {
      const leaf = leafOf(event)
      if (leaf) leaves.set(event.id, leaf)
    }
    const sorted = [...claims].sort((one, other) => (one.id < other.id ? -1 : 1))
    for (const { id, revision } of sorted) {
      const own = revision.split('+').flatMap((event) => leaves.get(event) ?? [])
      yield `${JSON.stringify(toClaimLine(id, source, own))}\n`
    }
  }
}

function leafOf(event: StoredEvent): Leaf | undefined {
  if (!('body' in event) || event.body === undefined) return undefined
  const withdrawn = event.op === 'withdraw' || (event.op === 'undo' && event.withdrawn === true)
  return { event: event.id, withdrawn, body: event.body }
}
