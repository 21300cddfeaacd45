import type { ExportedEvent } from '../exported.ts'

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/

/** A time as PROV wants it; `undefined` for a bare day, or what is no time. */
export function instantOf(time: string | undefined): string | undefined {
  return time !== undefined && instant.test(time) ? time : undefined
}

/**
 * When each event of a claim happened, where that can be true: not before an event that it builds on. Others are left
 * out: their clock was wrong, and what was used before it was generated is no provenance. In the order of the history.
 */
export function provableTimes(events: readonly ExportedEvent[]): ReadonlyMap<string, string> {
  const times = new Map<string, string>()
  /** The latest time of an event and of all that it builds on. */
  const latest = new Map<string, string>()
  for (const event of events) {
    const at = instantOf(event.at)
    const before = basesOf(event).reduce((time, base) => later(time, latest.get(base) ?? ''), '')
    if (at !== undefined && at >= before) times.set(event.id, at)
    latest.set(event.id, later(before, at ?? ''))
  }
  return times
}

/** The events that an event builds on: bodies that it replaces, judges, or takes back. */
export function basesOf(event: ExportedEvent): readonly string[] {
  const bases = 'base' in event && event.base ? event.base : []
  const judged = 'on' in event ? event.on : []
  return [...bases, ...judged]
}

function later(one: string, other: string): string {
  return one < other ? other : one
}
