import { claimState, claimsAbout, entryEvents, type State } from '@claimtrail/annotate'
import { type HistoryLine, type SealedLine, sealLine } from '@claimtrail/history'
import type { ClaimId, ClaimState, EntryId, StoredEvent } from '@claimtrail/model'
import { StoreConflictError } from './errors.ts'
import { checkSourceId } from './names.ts'
import type { Commit, Committed } from './store.ts'
import { checkTexts } from './text-rule.ts'

/** Where a line will stand in the history. */
export type LinePlace = Pick<
  HistoryLine,
  'writer' | 'seq' | 'prev' | 'lamport' | 'seen' | 'continues'
>

/**
 * Refuse what no store may keep, before anything is done.
 *
 * @throws StoreRejectedTextError Some text holds U+0000 or a lone surrogate.
 * @throws StoreUnsafeNameError A source's id cannot be the name of a file.
 */
export function checkCommit(commit: Commit): void {
  const { at, by, tool, events } = commit
  checkTexts({ at, by, tool, events }, '')
  for (const event of events) checkSourceId(event.source)
}

/**
 * Refuse a commit that was decided on claims as they no longer are.
 *
 * @throws StoreConflictError The first such claim.
 */
export function checkExpected(
  claimOf: (claim: ClaimId) => ClaimState | undefined,
  expect: Commit['expect'],
): void {
  for (const [claim, revision] of Object.entries(expect)) {
    const current = claimOf(claim)
    if ((current?.revision ?? '') !== revision) throw new StoreConflictError(claim, current)
  }
}

/** What an entry did when it was stored; `undefined` when it was not. */
export function earlierOutcome(state: State, id: EntryId): Committed | undefined {
  const events = entryEvents(state, id)
  return events.length > 0 ? outcomeOf(state, events, true) : undefined
}

/** What a commit did. */
export function outcomeOf(
  state: State,
  events: readonly StoredEvent[],
  repeated: boolean,
): Committed {
  const claims = claimsAbout(state, events).flatMap((claim) => claimState(state, claim) ?? [])
  return { events, claims, repeated }
}

/**
 * The line of a commit.
 *
 * @throws ShapeError Something in the commit does not have its shape.
 * @throws LineTooLongError It is more than one line may hold.
 */
export function sealCommit(commit: Commit, place: LinePlace): SealedLine {
  const { id, at, by, tool, events } = commit
  return sealLine({ v: 1, ...place, id, at, by, tool, events })
}
