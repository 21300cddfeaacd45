import { setTimeout as wait } from 'node:timers/promises'
import type { SourceId } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import type { Changes } from './changes.ts'
import { changeFrame, firstFrame, resetFrame } from './frames.ts'
import { isKnown, watchEvents } from './watch-events.ts'

/** Events without a pause after which a reader is better told to read anew: an import, or a long absence. */
const burstLimit = 100

/** Between two events that belong to one burst there is no longer pause. */
const pauseMs = 50

/** After a burst that was not told the next events are waited for so long, so that an import costs little. */
const restMs = 1_000

/** What to stream, and from where. */
export interface Following {
  readonly store: Store
  readonly changes: Changes
  /** The place to begin at; now when absent or unknown, the latter with a `reset`. */
  readonly after?: string | undefined
  /** Changes of this source only. */
  readonly source?: SourceId | undefined
}

/** The frames of a stream until the signal aborts: each change once, or a `reset` for more than can be told. */
export async function* framesFrom(
  following: Following,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  const { store, after } = following
  const isGoingOn = after !== undefined && isKnown(store, after)
  let cursor = isGoingOn ? after : await store.cursor()
  yield firstFrame(cursor)
  if (after !== undefined && !isGoingOn) yield resetFrame(cursor)
  while (!signal.aborted) {
    yield* changesFrom(following, cursor, signal)
    await wait(restMs, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return
    cursor = await store.cursor()
    yield resetFrame(cursor)
  }
}

/** Changes from a place on, until there are too many at once. */
async function* changesFrom(
  { store, changes, source }: Following,
  begin: string,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  let burst = 0
  let askedAt = performance.now()
  for await (const { event, cursor } of watchEvents(store, signal, begin)) {
    burst = performance.now() - askedAt > pauseMs ? 1 : burst + 1
    if (burst > burstLimit) return
    if (source === undefined || event.source === source) {
      yield changeFrame(await changes.of(event), cursor)
    }
    askedAt = performance.now()
  }
}
