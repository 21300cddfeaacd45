import type { StoredEvent } from '@claimtrail/model'
import { type Heard, type Store, StoreCursorError } from '@claimtrail/store'

/** One event, and where to go on behind it. */
export interface PlacedEvent {
  readonly event: StoredEvent
  /** A cursor of the store; inside an entry, the one before the entry and the last event of it that was told. */
  readonly cursor: string
}

/** Separates the two parts of a cursor inside an entry; cursors of stores do not hold it. */
const inside = '.'

/**
 * Events behind a cursor, those stored now and those that come, until the signal: each once, in order, also when
 * the cursor is one inside an entry of several events.
 *
 * @throws StoreCursorError The cursor is none of this history.
 */
export async function* watchEvents(
  store: Store,
  signal: AbortSignal,
  after: string,
): AsyncGenerator<PlacedEvent, void> {
  const [start = '', told] = after.split(inside)
  let before = start
  for await (const heard of store.watch(signal, start)) {
    yield* placeEvents(heard, before, told)
    before = heard.cursor
  }
}

/**
 * Whether a stream can go on from a cursor.
 *
 * @throws Whatever the store throws beside StoreCursorError.
 */
export function isKnown(store: Store, cursor: string): boolean {
  try {
    store.watch(AbortSignal.abort(), cursor.split(inside)[0])
    return true
  } catch (error) {
    if (error instanceof StoreCursorError) return false
    throw error
  }
}

function* placeEvents(
  { events, cursor }: Heard,
  before: string,
  told: string | undefined,
): Generator<PlacedEvent, void> {
  const first = events.findIndex(({ id }) => id === told) + 1
  for (const [index, event] of events.entries()) {
    if (index < first) continue
    const isLast = index === events.length - 1
    yield { event, cursor: isLast ? cursor : `${before}${inside}${event.id}` }
  }
}
