import type { ChangeList } from '@claimtrail/viewer'
import { changeListSchema, type EventList, eventListSchema } from './event-schemas.ts'
import { type ChangesQuery, changesQuery, type EventsQuery, eventsQuery } from './parameters.ts'
import { type JsonRoute, type Nothing, nothing } from './route.ts'

/** Everything that happened; a stream of what changes for those who accept one. */
export const listEvents: JsonRoute<Nothing, EventsQuery, never, EventList> = {
  kind: 'json',
  method: 'get',
  id: 'listEvents',
  path: '/events',
  summary:
    'List all events in the order of everything; as text/event-stream, tell each change from a cursor on as it comes',
  headers: ['last-event-id'],
  statuses: [200],
  streams: true,
  params: nothing,
  query: eventsQuery,
  reply: eventListSchema,
  problems: ['STREAMS_TAKEN'],
}

/** What the stream of events would tell, for those who ask now and then. */
export const listChanges: JsonRoute<Nothing, ChangesQuery, never, ChangeList> = {
  kind: 'json',
  method: 'get',
  id: 'listChanges',
  path: '/changes',
  summary: 'List what changed after a cursor, without its words',
  headers: [],
  statuses: [200],
  params: nothing,
  query: changesQuery,
  reply: changeListSchema,
  problems: ['STORE_CURSOR_UNKNOWN'],
}
