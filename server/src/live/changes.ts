import type { EventId, StoredEvent } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import type { Change } from '@claimtrail/viewer'
import { changeOf } from './change-of.ts'

/** What events changed, found out once for all streams that tell it. */
export interface Changes {
  of(event: StoredEvent): Promise<Change>
}

/** Changes that are remembered: more than streams that tell the same are apart. */
const remembered = 500

/** Changes of a store. */
export function createChanges(store: Store): Changes {
  const found = new Map<EventId, Promise<Change>>()
  return {
    of(event) {
      const known = found.get(event.id)
      if (known) return known
      const change = changeOf(store, event)
      found.set(event.id, change)
      change.catch(() => found.delete(event.id))
      const [oldest] = found.keys()
      if (found.size > remembered && oldest !== undefined) found.delete(oldest)
      return change
    },
  }
}
