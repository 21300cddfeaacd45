import type { SourceId, StoredEvent } from '@claimtrail/model'
import type { UndoObstacle } from './errors.ts'
import { carriesOn, isSameLeaf, leafBefore, leavesOf } from './leaves.ts'
import { isBefore } from './order.ts'
import { lookUp, values, valuesBackwards } from './sorted-map.ts'
import { isStanding } from './standing.ts'
import { type Leaf, leafOf, type State } from './state.ts'

/**
 * The newest event of an annotator that can be undone, on one source or on all. The stack is derived, so it
 * is unlimited and survives restarts: what was undone, and what others built on since, is passed over.
 */
export function undoableEvent(
  state: State,
  annotator: string,
  source?: SourceId,
): StoredEvent | undefined {
  if (source !== undefined) return undoableOn(state, annotator, source)
  return [...values(state.sources)]
    .flatMap((record) => undoableOn(state, annotator, record.id) ?? [])
    .sort((one, other) => (isBefore(one, other) ? 1 : -1))[0]
}

/** What keeps an annotator from undoing an event, if anything does. */
export function undoObstacle(
  state: State,
  annotator: string,
  event: StoredEvent,
): UndoObstacle | undefined {
  if (event.by.id !== annotator) return 'other-annotator'
  if (!isStanding(state, event)) return 'undone'
  const leaf = leafOf(event)
  if (!leaf) return undefined
  if (!isAsLeft(state, leaf)) return 'changed-since'
  return event.op === 'add' || leafBefore(state, leaf) ? undefined : 'history-incomplete'
}

function undoableOn(state: State, annotator: string, source: SourceId): StoredEvent | undefined {
  for (const event of valuesBackwards(lookUp(state.sources, source)?.events)) {
    if (event.op !== 'undo' && undoObstacle(state, annotator, event) === undefined) return event
  }
  return undefined
}

/** Whether a claim says what an event left, be it on another version, or because what came after was undone. */
function isAsLeft(state: State, leaf: Leaf): boolean {
  const record = lookUp(state.claims, leaf.claim)
  return (
    record !== undefined &&
    leavesOf(record).every((each) => carriesOn(state, each, leaf, isSameLeaf))
  )
}
