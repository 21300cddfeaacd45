import { RequestFailedError } from '../../errors.ts'
import type { ChangeList } from '../../views/change-view.ts'
import { fetchChanges } from '../api.ts'
import type { Feed } from './feed.ts'

/** Lists that are asked for one after the other; of more changes than they hold the page is better read anew. */
const listLimit = 3

/**
 * Ask for what changed since a place: where the page was made, or where it was asked for last. Never throws.
 *
 * @param after - The place; changes that were heard before are passed over.
 */
export async function catchUp(feed: Feed, after: string): Promise<void> {
  let next = after
  try {
    for (let count = 0; count < listLimit; count += 1) {
      const list = await fetchChanges(next)
      take(feed, list)
      if (!list.more) return feed.take({ kind: 'live', isLive: true })
      next = list.next
    }
    await beginAnew(feed)
  } catch (error) {
    const isUnknown = error instanceof RequestFailedError && error.status === 400
    if (isUnknown) await beginAnew(feed)
    else feed.take({ kind: 'live', isLive: false })
  }
}

function take(feed: Feed, { items, next }: ChangeList): void {
  for (const change of items) feed.take({ kind: 'change', change, cursor: next })
}

/** The history is another one than the page was made from, or has gone far beyond it. */
async function beginAnew(feed: Feed): Promise<void> {
  const { next } = await fetchChanges().catch(() => ({ next: feed.cursor }))
  feed.take({ kind: 'missed', cursor: next })
}
