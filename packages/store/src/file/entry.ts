import { type SealedLine, storedEvents } from '@claimtrail/history'
import type { StoredEvent } from '@claimtrail/model'
import { type LinePlace, sealCommit } from '../commit.ts'
import type { Commit } from '../store.ts'

/** A commit as a line of a history file, and its events. */
export interface Entry extends SealedLine {
  readonly events: readonly StoredEvent[]
}

/** The entry of a commit; throws as {@link sealCommit}. */
export function entryOf(commit: Commit, place: LinePlace): Entry {
  const sealed = sealCommit(commit, place)
  return { ...sealed, events: storedEvents(sealed.line) }
}
