import { setTimeout as wait } from 'node:timers/promises'
import type { Store } from '@claimtrail/store'
import type { Change, ChangeList } from '@claimtrail/viewer'
import { changeOf } from './change-of.ts'
import { type PlacedEvent, watchEvents } from './watch-events.ts'

/** What is stored is told without a pause; what is not told after this pause is left for the next list. */
const quietMs = 50

/**
 * Changes after a cursor, as many as the limit at most; without a cursor none, and where to begin. Whatever the
 * list leaves out comes after `next`.
 *
 * @throws StoreCursorError The cursor is none of this history.
 */
export async function collectChanges(
  store: Store,
  after: string | undefined,
  limit: number,
): Promise<ChangeList> {
  const items: Change[] = []
  let next = after ?? (await store.cursor())
  if (after === undefined) return { items, next, more: false }
  const quiet = new AbortController()
  const told = watchEvents(store, quiet.signal, after)
  while (items.length < limit) {
    const placed = await soon(told.next())
    if (!placed) break
    items.push(await changeOf(store, placed.event))
    next = placed.cursor
  }
  quiet.abort()
  await told.return()
  return { items, next, more: items.length === limit }
}

async function soon(
  step: Promise<IteratorResult<PlacedEvent, void>>,
): Promise<PlacedEvent | undefined> {
  const late = new AbortController()
  const pause = wait(quietMs, undefined, { signal: late.signal }).catch(() => undefined)
  const first = await Promise.race([step, pause])
  late.abort()
  return first?.value ?? undefined
}
