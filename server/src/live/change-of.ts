import type { ClaimId, EventId, StoredEvent } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import type { Change, ChangeName } from '@claimtrail/viewer'
import { SourceUnknownError, SourceUnreadableError } from '../errors.ts'
import { readShown } from '../reading/shown.ts'
import { changedRows } from '../views/changed-rows.ts'

const names: Readonly<Record<StoredEvent['op'], ChangeName>> = {
  add: 'claim.added',
  revise: 'claim.revised',
  withdraw: 'claim.withdrawn',
  confirm: 'claim.judged',
  dispute: 'claim.judged',
  reanchor: 'claim.reanchored',
  link: 'link.made',
  unlink: 'link.taken',
  dismiss: 'suggestion.dismissed',
  settle: 'sentence.settled',
  undo: 'undone',
}

/** What an event changed, without its words. Linear in the claims of its source. */
export async function changeOf(store: Store, event: StoredEvent): Promise<Change> {
  const { id, op, source, by } = event
  const claim = claimOf(event)
  const [state, rows] = await Promise.all([
    claim === undefined ? undefined : store.claim(claim),
    rowsOf(store, event),
  ])
  return {
    name: names[op],
    event: id,
    source,
    ...(claim !== undefined && { claim }),
    ...(state && { revision: state.revision }),
    by,
    rows,
  }
}

function claimOf(event: StoredEvent): ClaimId | undefined {
  if (event.op === 'link') return event.link.from
  return 'claim' in event ? event.claim : undefined
}

/** A source that shows no sentences has none that look different. */
async function rowsOf(store: Store, event: StoredEvent): Promise<readonly number[]> {
  try {
    const shown = await readShown(store, event.source)
    return changedRows(shown, shown.state, await withTakenBack(store, event), [])
  } catch (error) {
    if (error instanceof SourceUnreadableError || error instanceof SourceUnknownError) return []
    throw error
  }
}

/** An event and those that it takes back: an undo of an unlink touches the claims of the link. */
async function withTakenBack(store: Store, event: StoredEvent): Promise<readonly StoredEvent[]> {
  const events = [event]
  for (let last: StoredEvent | undefined = event; last && 'of' in last; ) {
    last = await findEvent(store, last.of)
    if (last) events.push(last)
  }
  return events
}

/** The id of an event begins with that of its entry. */
async function findEvent(store: Store, id: EventId): Promise<StoredEvent | undefined> {
  const entry = await store.committed(id.slice(0, id.indexOf('/')))
  return entry?.events.find((event) => event.id === id)
}
