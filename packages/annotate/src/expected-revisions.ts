import type { ClaimId, EventId, NewEvent, Revision } from '@claimtrail/model'
import { revisionOf } from './claim-state.ts'

/**
 * The revisions that events were decided on, for `Commit.expect`: the store refuses the commit when one of
 * these claims has changed in between. The empty string for a claim that is new.
 */
export function expectedRevisions(
  events: readonly NewEvent[],
): Readonly<Record<ClaimId, Revision>> {
  const expected = new Map<ClaimId, Revision>()
  for (const event of events) {
    const seen = seenBy(event)
    if (seen && !expected.has(seen.claim)) expected.set(seen.claim, revisionOf(seen.leaves))
  }
  return Object.fromEntries(expected)
}

function seenBy(event: NewEvent): { claim: ClaimId; leaves: readonly EventId[] } | undefined {
  switch (event.op) {
    case 'add':
      return { claim: event.claim, leaves: [] }
    case 'revise':
    case 'reanchor':
    case 'withdraw':
      return { claim: event.claim, leaves: event.base }
    case 'confirm':
    case 'dispute':
      return { claim: event.claim, leaves: event.on }
    case 'undo':
      return event.claim !== undefined && event.base
        ? { claim: event.claim, leaves: event.base }
        : undefined
    default:
      return undefined
  }
}
