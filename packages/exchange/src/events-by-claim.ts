import type { ClaimId, EventId, StoredEvent } from '@claimtrail/model'

/**
 * The events of each claim, in the order of the history, whatever order they come in. A link belongs to the
 * claim that it starts from; `unlink` and `undo` belong where the event they name belongs. Decisions on
 * suggestions and sentences belong to no claim. O(n log n).
 */
export function eventsByClaim(
  events: Iterable<StoredEvent>,
): ReadonlyMap<ClaimId, readonly StoredEvent[]> {
  const claims = new Map<ClaimId, StoredEvent[]>()
  const owners = new Map<EventId, ClaimId>()
  for (const event of [...events].sort(compareEvents)) {
    const owner = ownerOf(event, owners)
    if (owner === undefined) continue
    owners.set(event.id, owner)
    const own = claims.get(owner)
    if (own) own.push(event)
    else claims.set(owner, [event])
  }
  return claims
}

function ownerOf(event: StoredEvent, owners: ReadonlyMap<EventId, ClaimId>): ClaimId | undefined {
  switch (event.op) {
    case 'link':
      return event.link.from
    case 'unlink':
      return owners.get(event.of)
    case 'undo':
      return event.claim ?? owners.get(event.of)
    case 'dismiss':
    case 'settle':
      return undefined
    default:
      return event.claim
  }
}

function compareEvents(one: StoredEvent, other: StoredEvent): number {
  return (
    one.lamport - other.lamport ||
    compareText(one.writer, other.writer) ||
    one.seq - other.seq ||
    compareText(one.id, other.id)
  )
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
