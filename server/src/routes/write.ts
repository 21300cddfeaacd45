import type { Command, EntryId, SourceId, StoredEvent } from '@claimtrail/model'
import type { Committed } from '@claimtrail/store'
import type { CommandReply } from '@claimtrail/viewer'
import { carryOut, type Deciding } from '@claimtrail/workspace'
import { KeyReusedError, SourceUnknownError, SourceUnreadableError } from '../errors.ts'
import type { AppOptions } from '../options.ts'
import { areEventsOf } from '../reading/same-request.ts'
import { readRecord, readShown, readState, type Shown } from '../reading/shown.ts'
import { changedRows } from '../views/changed-rows.ts'
import type { Reply } from './answer.ts'

/** What events carry when the caller of the server does not say who it is. */
const ownTool = 'claimtrail-server/0.1.0'

/** Something to write on one source. */
export interface Write {
  readonly source: SourceId
  /** From `Idempotency-Key`: the same request again is answered as the first time. */
  readonly entry: EntryId | undefined
  commit(deciding: Deciding): Promise<Committed>
  /** Whether these events, stored under the same entry before, are what this request asks for. */
  isAnsweredBy(events: readonly StoredEvent[]): boolean
}

/** Commands on one source, all in one entry, as something to write. */
export function commandsWrite(
  { workspace }: AppOptions,
  source: SourceId,
  entry: EntryId | undefined,
  commands: readonly Command[],
): Write {
  return {
    source,
    entry,
    commit: (deciding) => carryOut(workspace.store, source, commands, deciding),
    isAnsweredBy: (events) => areEventsOf(commands, events),
  }
}

/**
 * Write, and say what looks different now: 201, or 200 when it stood so already or is a repetition.
 *
 * @throws {@link KeyReusedError} The key was used for something else.
 * @throws Errors of deciding and of the store.
 */
export async function writeOnce(options: AppOptions, write: Write): Promise<Reply<CommandReply>> {
  const { workspace, newId, now, tool = ownTool } = options
  const { store, annotator } = workspace
  const { source, entry } = write
  const shown = await shownOrNothing(options, source)
  const deciding = { id: entry ?? newId(), at: now(), by: annotator, tool }
  const { events, claims, repeated } = await write.commit(deciding)
  if (repeated && !write.isAnsweredBy(events)) throw new KeyReusedError()
  const after = await readState(store, source)
  const ids = claims.map(({ id }) => id)
  const body = {
    events: events.map(({ id }) => id),
    claims,
    revision: after.revision,
    rows: shown ? changedRows(shown, after, events, ids) : [],
  }
  return { status: events.length > 0 && !repeated ? 201 : 200, body }
}

/** A source whose file is gone keeps its claims, and they may be decided on; it has no rows. */
async function shownOrNothing(
  { workspace: { store } }: AppOptions,
  source: SourceId,
): Promise<Shown | undefined> {
  if (!(await store.source(source))) await readRecord(store, source)
  try {
    return await readShown(store, source)
  } catch (error) {
    if (error instanceof SourceUnreadableError || error instanceof SourceUnknownError)
      return undefined
    throw error
  }
}
