import type { EventOutline, LineOutline } from '@claimtrail/history'
import type { ClaimId, EntryId, EventId, SourceId } from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'

/**
 * What lines are looked up by: 48 bits of the SHA-256 of a name. Names that share a key cost a line that is read in
 * vain, so readers compare; and nobody can make many names share one.
 */
export type LineKey = number

/** Lines with events on a source. */
export function sourceKey(source: SourceId): LineKey {
  return keyOf('source', source)
}

/** Lines with events that name a claim: its bodies, judgements, links at either end. */
export function claimKey(claim: ClaimId): LineKey {
  return keyOf('claim', claim)
}

/** The line of an entry. */
export function entryKey(entry: EntryId): LineKey {
  return keyOf('entry', entry)
}

/** Lines that take an event back. */
export function takerKey(event: EventId): LineKey {
  return keyOf('taker', event)
}

/** Every key of a line, each once. */
export function keysOf({ id, events }: LineOutline): ReadonlySet<LineKey> {
  const keys = new Set([entryKey(id)])
  for (const event of events) {
    keys.add(sourceKey(event.source))
    for (const claim of claimsIn(event)) keys.add(claimKey(claim))
    if (event.of !== undefined) keys.add(takerKey(event.of))
  }
  return keys
}

/** The claims that an event names by itself; that of a link's other end last. */
export function claimsIn({ claim, link }: EventOutline): readonly ClaimId[] {
  if (link) return [link.from, link.to]
  return claim === undefined ? [] : [claim]
}

function keyOf(kind: string, name: string): LineKey {
  return Number.parseInt(sha256(`${kind}\0${name}`).slice(0, 12), 16)
}
