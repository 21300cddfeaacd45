import type { ClaimId, ClaimState, SourceId, SourceState, StoredEvent } from '@claimtrail/model'
import { claimState } from './claim-state.ts'
import { orderKey } from './order.ts'
import { lookUp, values } from './sorted-map.ts'
import { isStanding, subjectOf } from './standing.ts'
import type { SourceRecord, State } from './state.ts'

/** Everything that people said about one source; `undefined` when nothing was. O(its claims and reviews). */
export function sourceState(state: State, source: SourceId): SourceState | undefined {
  const record = lookUp(state.sources, source)
  if (!record) return undefined
  const standing = [...values(record.reviews)].filter((event) => isStanding(state, event))
  const dismissed = standing.flatMap((event) => (event.op === 'dismiss' ? event.suggestion : []))
  const settled = standing.flatMap((event) => (event.op === 'settle' ? event.sentence : []))
  const claims = claimsOf(state, record)
  const accepted = new Set(
    claims.flatMap(({ from, review }) => (review === 'withdrawn' ? [] : (from?.suggestion ?? []))),
  )
  return {
    source,
    revision: `${record.events?.size ?? 0}-${record.digest.toString(16).padStart(8, '0')}`,
    claims,
    // Accepting what had been dismissed is the later word.
    dismissed: sortedSet(dismissed.filter((id) => !accepted.has(id))),
    settled: sortedSet(settled),
  }
}

/** Ids of the sources that something was said about, sorted. */
export function sourceIds(state: State): readonly SourceId[] {
  return [...values(state.sources)].map((record) => record.id)
}

/**
 * Events in the order of everything: Lamport time, writer, line. With `source`, those on it, O(them); with
 * `claim`, those that touch it: its bodies and judgements, links at either end, and whatever took these back.
 */
export function* historyOf(
  state: State,
  filter: { readonly source?: SourceId; readonly claim?: ClaimId } = {},
): Generator<StoredEvent, void> {
  const { source, claim } = filter
  const events = source === undefined ? everything(state) : eventsOn(state, source)
  for (const event of events) {
    if (claim === undefined || touches(subjectOf(state, event), claim)) yield event
  }
}

function everything(state: State): readonly StoredEvent[] {
  return [...values(state.events)]
    .map((event) => ({ event, key: orderKey(event) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ event }) => event)
}

function claimsOf(state: State, record: SourceRecord): readonly ClaimState[] {
  return [...values(record.claims)]
    .flatMap((id) => claimState(state, id) ?? [])
    .filter((claim) => claim.source === record.id)
}

function sortedSet(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort()
}

function eventsOn(state: State, source: SourceId): Generator<StoredEvent, void> {
  return values(lookUp(state.sources, source)?.events)
}

function touches(event: StoredEvent, claim: ClaimId): boolean {
  if (event.op === 'link') return event.link.from === claim || event.link.to === claim
  return 'claim' in event && event.claim === claim
}
