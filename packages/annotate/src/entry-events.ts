import type { ClaimId, EntryId, StoredEvent } from '@claimtrail/model'
import { orderKey } from './order.ts'
import { values } from './sorted-map.ts'
import { subjectOf } from './standing.ts'
import type { State } from './state.ts'

/** The events of one entry in their order; none when the state has not heard of it. */
export function entryEvents(state: State, entry: EntryId): readonly StoredEvent[] {
  const found: StoredEvent[] = []
  for (const event of values(state.events, `${entry}/`)) {
    if (event.entry !== entry) break
    found.push(event)
  }
  return found.sort((one, other) => (orderKey(one) < orderKey(other) ? -1 : 1))
}

/** The claims whose state some events are about, each once: a link is about the claim it starts at. */
export function claimsAbout(state: State, events: readonly StoredEvent[]): readonly ClaimId[] {
  const claims = events.flatMap((event) => {
    const subject = subjectOf(state, event)
    if (subject.op === 'link') return subject.link.from
    return 'claim' in subject ? (subject.claim ?? []) : []
  })
  return [...new Set(claims)]
}
