import type { StoredEvent } from '@claimtrail/model'
import { showText } from './terminal-text.ts'

/** An event as its line says it: which claim, from which suggestion, how it was carried over, on which words. */
export type EventRecord = Readonly<Record<string, string>>

/** The record of an event that was written, in the order of fields that is promised. */
export function eventRecord(event: StoredEvent): EventRecord {
  const suggestion = event.op === 'add' ? event.from?.suggestion : undefined
  const body = 'body' in event ? event.body : undefined
  return {
    event: event.id,
    op: event.op,
    ...('claim' in event && event.claim !== undefined ? { claim: event.claim } : {}),
    ...(event.op === 'reanchor' ? { status: event.status } : {}),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(body ? { type: body.type, quote: body.quotes[0].quote } : {}),
  }
}

/** A line for each event that was written. */
export function writtenWords(events: readonly EventRecord[]): string {
  if (events.length === 0) return 'nothing to do: it stands so already\n'
  return events.map((event) => `${Object.values(event).map(showText).join('  ')}\n`).join('')
}

/** A line for each event that a dry run leaves unwritten. */
export function plannedWords(events: readonly object[]): string {
  if (events.length === 0) return 'nothing to do: it stands so already\n'
  return events.map((event) => `would write ${JSON.stringify(event)}\n`).join('')
}
