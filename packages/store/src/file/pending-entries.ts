import type { ClaimId, StoredEvent } from '@claimtrail/model'
import type { Entry } from './entry.ts'

/** Entries that are on their way to the disk, by claim: decisions are checked against them too. */
export class PendingEntries {
  readonly #events = new Map<ClaimId, readonly StoredEvent[]>()

  /** What is on its way about a claim, in order. */
  on(claim: ClaimId): readonly StoredEvent[] {
    return this.#events.get(claim) ?? []
  }

  add({ events }: Entry): void {
    for (const event of events) {
      const claim = claimOf(event)
      if (claim !== undefined) this.#events.set(claim, [...this.on(claim), event])
    }
  }

  /** An entry has arrived. */
  settle({ events, line }: Entry): void {
    for (const claim of events.map(claimOf)) {
      if (claim === undefined) continue
      const left = this.on(claim).filter(({ entry }) => entry !== line.id)
      if (left.length > 0) this.#events.set(claim, left)
      else this.#events.delete(claim)
    }
  }

  clear(): void {
    this.#events.clear()
  }
}

function claimOf(event: StoredEvent): ClaimId | undefined {
  return 'claim' in event ? event.claim : undefined
}
