import type { StoredEvent } from '@claimtrail/model'

/** Digits that hold every safe integer. */
const width = 16

/**
 * A key that sorts events in the one order everybody agrees on: Lamport time, writer, its line, place in the
 * line. Never by clock: clocks lie.
 */
export function orderKey(event: StoredEvent): string {
  const place = event.id.slice(event.id.lastIndexOf('/') + 1)
  return `${pad(event.lamport)} ${event.writer} ${pad(event.seq)} ${place.padStart(width, '0')}`
}

/** Whether an event comes before another one. */
export function isBefore(one: StoredEvent, other: StoredEvent): boolean {
  if (one.lamport !== other.lamport) return one.lamport < other.lamport
  return orderKey(one) < orderKey(other)
}

function pad(count: number): string {
  return String(count).padStart(width, '0')
}
