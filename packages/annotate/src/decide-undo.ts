import type { EventId, NewEvent, StoredEvent, UndoEvent } from '@claimtrail/model'
import { claimState } from './claim-state.ts'
import { leafIds } from './decide-claim.ts'
import type { DecideContext } from './decide-context.ts'
import { EventUnknownError, NothingToUndoError, UndoRefusedError } from './errors.ts'
import { leafBefore } from './leaves.ts'
import { lookUp } from './sorted-map.ts'
import { subjectOf } from './standing.ts'
import { leafOf, type State } from './state.ts'
import { undoableEvent, undoObstacle } from './undoable.ts'

/** The undo of one event, or of the annotator's newest on the context's source. */
export function decideUndo(
  state: State,
  id: EventId | undefined,
  context: DecideContext,
): readonly NewEvent[] {
  const { annotator, source } = context
  const event =
    id === undefined ? undoableEvent(state, annotator.id, source) : lookUp(state.events, id)
  if (!event)
    throw id === undefined
      ? new NothingToUndoError(annotator.id, source)
      : new EventUnknownError(id)
  const obstacle = undoObstacle(state, annotator.id, event)
  if (obstacle) throw refusal(state, event, obstacle)
  return [{ op: 'undo', source: event.source, of: event.id, ...bodyBefore(state, event) }]
}

/** What the claim goes back to: its body before, or withdrawn when there was none. */
function bodyBefore(state: State, event: StoredEvent): Partial<UndoEvent> {
  const leaf = leafOf(event)
  const current = leaf && claimState(state, leaf.claim)
  if (!leaf || !current) return claimOf(subjectOf(state, event))
  const before = leafBefore(state, leaf)
  return {
    claim: leaf.claim,
    base: leafIds(current.revision),
    body: before?.body ?? current.claim,
    withdrawn: before?.withdrawn ?? true,
  }
}

function claimOf(event: StoredEvent): Partial<UndoEvent> {
  if (event.op === 'link') return { claim: event.link.from }
  return 'claim' in event && event.claim !== undefined ? { claim: event.claim } : {}
}

function refusal(
  state: State,
  event: StoredEvent,
  obstacle: UndoRefusedError['obstacle'],
): UndoRefusedError {
  const leaf = leafOf(event)
  return new UndoRefusedError(event.id, obstacle, leaf && claimState(state, leaf.claim))
}
