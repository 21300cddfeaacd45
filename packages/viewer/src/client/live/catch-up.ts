import { RequestFailedError } from '../../errors.ts'
import type { ChangeList } from '../../views/change-view.ts'
import { fetchChanges } from '../api.ts'
import type { Feed } from './feed.ts'

/** Ask for what changed since the page was made, or since it was asked last. Never throws. */
export async function catchUp(feed: Feed): Promise<void> {
  try {
    for (let more = true; more; ) more = take(feed, await fetchChanges(feed.cursor))
    feed.take({ kind: 'live', isLive: true })
  } catch (error) {
    const isUnknown = error instanceof RequestFailedError && error.status === 400
    if (isUnknown) await beginAnew(feed)
    else feed.take({ kind: 'live', isLive: false })
  }
}

function take(feed: Feed, { items, next, more }: ChangeList): boolean {
  for (const change of items) feed.take({ kind: 'change', change, cursor: next })
  return more
}

/** The history is another one than the page was made from. */
async function beginAnew(feed: Feed): Promise<void> {
  const { next } = await fetchChanges().catch(() => ({ next: feed.cursor }))
  feed.take({ kind: 'missed', cursor: next })
}
