import type { EventId, StoredEvent } from '@claimtrail/model'
import { isBefore } from './order.ts'
import { lookUp, values } from './sorted-map.ts'
import { type State, type TakingEvent, takersPrefix } from './state.ts'

/**
 * Whether an event still counts: nothing that still counts takes it back. O(undos below it).
 *
 * Everything that takes something back comes after it, so these events form a tree; an event that claims to
 * take back a later one is ignored, or a forged history could ask in circles.
 */
export function isStanding(state: State, event: StoredEvent): boolean {
  const found: StoredEvent[] = [event]
  for (const each of found) found.push(...takersOf(state, each))
  const takenBack = new Set<EventId>()
  for (const each of found.reverse()) {
    if ('of' in each && each.id !== event.id && !takenBack.has(each.id)) takenBack.add(each.of)
  }
  return !takenBack.has(event.id)
}

function* takersOf(state: State, event: StoredEvent): Generator<TakingEvent, void> {
  for (const taker of values(state.takers, takersPrefix(event.id))) {
    if (taker.of !== event.id) return
    if (isBefore(event, taker)) yield taker
  }
}

/** The event that an event takes back in the end (what an undo of an undo of an unlink is about); else itself. */
export function subjectOf(state: State, event: StoredEvent): StoredEvent {
  let subject = event
  while (subject.op === 'undo' || subject.op === 'unlink') {
    const target = lookUp(state.events, subject.of)
    if (!target || !isBefore(target, subject)) return subject
    subject = target
  }
  return subject
}
