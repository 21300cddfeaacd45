import { ClaimUnknownError } from '@claimtrail/annotate'
import type { ClaimId, ClaimState, StoredEvent } from '@claimtrail/model'
import type { ClaimQuery, EventFilter, Store } from '@claimtrail/store'
import type { ClaimPage } from '../contract/list-schemas.ts'
import { type Cursor, isAfter, writeCursor } from './cursor.ts'

/**
 * A claim as it stands.
 *
 * @throws {@link ClaimUnknownError} Nobody has made it.
 */
export async function readClaimState(store: Store, id: ClaimId): Promise<ClaimState> {
  const claim = await store.claim(id)
  if (!claim) throw new ClaimUnknownError(id, 'in this project')
  return claim
}

/** One page of the claims that match, after a cursor. */
export async function readClaimPage(
  store: Store,
  query: ClaimQuery,
  limit: number,
  cursor?: Cursor,
): Promise<ClaimPage> {
  const items: ClaimState[] = []
  for await (const claim of store.query(query)) {
    if (!isAfter(claim, cursor)) continue
    const last = items.at(-1)
    if (items.length === limit && last) return { items, next: writeCursor(last) }
    items.push(claim)
  }
  return { items }
}

/** Events that match, oldest first. */
export async function readEvents(
  store: Store,
  filter: EventFilter,
): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = []
  for await (const event of store.events(filter)) events.push(event)
  return events
}
