import type { ClaimId, StoredEvent } from '@claimtrail/model'
import { isBefore, orderKey } from './order.ts'
import { insert, lookUp, remove } from './sorted-map.ts'
import {
  type ClaimRecord,
  type Leaf,
  leafOf,
  type SourceRecord,
  type State,
  takerKey,
} from './state.ts'

/**
 * The state after one more event. Any order of the same events, with any repetitions, gives the same answers, so
 * a late `git pull` needs no fold from the start. O(log events).
 *
 * Bodies are a multi-value register: an event replaces the leaves that it names as `base`, whichever arrives
 * first. Everything else is a set of events, and readers decide which of them still stand.
 */
export function fold(state: State, event: StoredEvent): State {
  if (lookUp(state.events, event.id)) return state
  const takes = event.op === 'undo' || event.op === 'unlink'
  const claim = namedClaim(event)
  return {
    events: insert(state.events, event.id, event),
    takers: takes ? insert(state.takers, takerKey(event), event) : state.takers,
    claims: claim ? insert(state.claims, claim, foldClaim(state, claim, event)) : state.claims,
    sources: insert(state.sources, event.source, foldSource(state, claim, event)),
  }
}

/** The claim in whose record an event is kept. */
function namedClaim(event: StoredEvent): ClaimId | undefined {
  if (event.op === 'link') return event.link.from
  return 'claim' in event ? event.claim : undefined
}

function foldClaim(state: State, id: ClaimId, event: StoredEvent): ClaimRecord {
  const record = lookUp(state.claims, id) ?? emptyRecord(id)
  const leaf = leafOf(event)
  if (leaf) return foldBody(state, record, leaf)
  switch (event.op) {
    case 'confirm':
    case 'dispute':
      return { ...record, judgements: insert(record.judgements, orderKey(event), event) }
    case 'link':
      return { ...record, links: insert(record.links, orderKey(event), event) }
    default:
      return record
  }
}

function emptyRecord(id: ClaimId): ClaimRecord {
  return { id, leaves: undefined, superseded: undefined, judgements: undefined, links: undefined }
}

function foldBody(state: State, record: ClaimRecord, leaf: Leaf): ClaimRecord {
  const { event } = leaf
  let { leaves, superseded, added } = record
  for (const base of leaf.base) {
    if (lookUp(state.events, base)) leaves = remove(leaves, base)
    else superseded = insert(superseded, base, true)
  }
  if (lookUp(superseded, event.id)) superseded = remove(superseded, event.id)
  else leaves = insert(leaves, event.id, leaf)
  if (event.op === 'add' && !(added && isBefore(added, event))) added = event
  return { ...record, leaves, superseded, ...(added && { added }) }
}

function foldSource(state: State, claim: ClaimId | undefined, event: StoredEvent): SourceRecord {
  const record = lookUp(state.sources, event.source) ?? emptySource(event.source)
  const key = orderKey(event)
  const reviews = event.op === 'dismiss' || event.op === 'settle'
  return {
    id: record.id,
    events: insert(record.events, key, event),
    reviews: reviews ? insert(record.reviews, key, event) : record.reviews,
    claims: claim ? insert(record.claims, claim, claim) : record.claims,
    digest: (record.digest + hash(event.id)) >>> 0,
  }
}

function emptySource(id: string): SourceRecord {
  return { id, events: undefined, reviews: undefined, claims: undefined, digest: 0 }
}

/** FNV-1a, 32 bits: tells sets of events apart in an opaque revision; proves nothing. */
function hash(id: string): number {
  let value = 0x811c9dc5
  for (let offset = 0; offset < id.length; offset += 1) {
    value = Math.imul(value ^ id.charCodeAt(offset), 0x01000193)
  }
  return value >>> 0
}
