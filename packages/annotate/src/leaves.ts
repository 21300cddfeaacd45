import type { StoredEvent } from '@claimtrail/model'
import { isBefore, orderKey } from './order.ts'
import { isSame } from './same.ts'
import { lookUp, values } from './sorted-map.ts'
import { type ClaimRecord, type Leaf, leafOf, type State } from './state.ts'

/** The leaves of a claim, newest first. */
export function leavesOf(record: ClaimRecord): readonly Leaf[] {
  return [...values(record.leaves)].sort((one, other) =>
    isBefore(one.event, other.event) ? 1 : -1,
  )
}

/** The newest of the bodies that a leaf was built on: what readers saw before it. */
export function leafBefore(state: State, leaf: Leaf): Leaf | undefined {
  return leaf.base
    .map((id) => lookUp(state.events, id))
    .flatMap((event) => (event ? (leafOf(event) ?? []) : []))
    .filter((before) => before.claim === leaf.claim && isBefore(before.event, leaf.event))
    .sort((one, other) => (orderKey(one.event) < orderKey(other.event) ? 1 : -1))[0]
}

/** Whether two leaves leave the claim the same. */
export function isSameLeaf(one: Leaf, other: Leaf): boolean {
  return one.withdrawn === other.withdrawn && isSame(one.body, other.body)
}

/**
 * Whether a leaf still says what another one said: it is the same, or was carried from there onto other versions
 * by re-anchorings that changed no word. O(re-anchorings since).
 */
export function carriesOn(state: State, now: Leaf, then: Leaf, same: typeof isSameLeaf): boolean {
  let leaf: Leaf | undefined = now
  while (leaf) {
    if (same(leaf, then)) return true
    const event = bodyEvent(state, leaf.event)
    if (event?.op !== 'reanchor' || event.status === 'changed') return false
    const made = leafOf(event)
    leaf = made && leafBefore(state, made)
  }
  return false
}

/** The event that first left a body: an undo leaves the body of an earlier one. */
export function bodyEvent(state: State, leaf: StoredEvent): StoredEvent | undefined {
  let event = leaf
  while (event.op === 'undo') {
    const undone = lookUp(state.events, event.of)
    const target = undone && isBefore(undone, event) ? leafOf(undone) : undefined
    const before = target && leafBefore(state, target)
    if (!before) return undefined
    event = before.event
  }
  return event
}
