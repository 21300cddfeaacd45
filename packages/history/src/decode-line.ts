import { eventSchema, type NewEvent, type StoredEvent } from '@claimtrail/model'
import { type HistoryLine, storedEvent } from './history-line.ts'
import { type Decoded, type EventOutline, type LineOutline, outlineLine } from './line-outline.ts'

/** Deepest nesting of a line; ours nest ten deep, and recursion over a hostile one must not overflow. */
const maxDepth = 64

const tooDeep = `it nests deeper than ${maxDepth} levels`

/** Some events of a line, under their permanent names. */
export interface WantedEvents {
  readonly writer: string
  readonly events: readonly StoredEvent[]
}

/** Read one line, without its LF. Never throws, whatever the bytes are. */
export function decodeLine(bytes: Uint8Array): Decoded<HistoryLine> {
  const { line, reason } = outlineLine(bytes)
  if (!line) return { reason }
  if (isTooDeep(line)) return { reason: tooDeep }
  const events = eventsOf(line.events)
  return typeof events === 'string' ? { reason: events } : { line: { ...line, events } }
}

/**
 * Read those events of one line that somebody wants; the others may have any shape. Never throws.
 *
 * @param isWanted - Told of the event, and of the line that it stands in.
 */
export function decodeEvents(
  bytes: Uint8Array,
  isWanted: (event: EventOutline, line: LineOutline) => boolean,
): Decoded<WantedEvents> {
  const { line, reason } = outlineLine(bytes)
  if (!line) return { reason }
  if (isTooDeep(line)) return { reason: tooDeep }
  const events: StoredEvent[] = []
  for (const [index, outline] of line.events.entries()) {
    if (!isWanted(outline, line)) continue
    const event = eventSchema.safeParse(outline)
    if (!event.success) return { reason: badEvent(index, event.error.issues[0]?.path) }
    events.push(storedEvent(line, event.data, index))
  }
  return { line: { writer: line.writer, events } }
}

/**
 * Whether a line nests deeper than any of ours. Parsing takes any depth, and so do outlines.
 *
 * @param levels - How many it may have.
 */
export function isTooDeep(value: unknown, levels: number = maxDepth): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  for (const inner of Object.values(value)) if (isTooDeep(inner, levels - 1)) return true
  return false
}

function eventsOf(outlines: LineOutline['events']): readonly NewEvent[] | string {
  const events: NewEvent[] = []
  for (const [index, each] of outlines.entries()) {
    const event = eventSchema.safeParse(each)
    if (!event.success) return badEvent(index, event.error.issues[0]?.path)
    events.push(event.data)
  }
  return events
}

function badEvent(index: number, path: readonly PropertyKey[] = []): string {
  return `event ${index} does not have the expected shape (${path.join('/') || 'op'})`
}
