import type { HistoryLine } from '@claimtrail/history'
import type { StoredEvent } from '@claimtrail/model'

type Place = Pick<HistoryLine, 'lamport' | 'writer' | 'seq'>

/** The order of everything: Lamport time, then writer, then its line. */
export function comparePlaces(one: Place, other: Place): number {
  if (one.lamport !== other.lamport) return one.lamport - other.lamport
  if (one.writer !== other.writer) return one.writer < other.writer ? -1 : 1
  return one.seq - other.seq
}

/** Events of several states in order; those of one line stay in theirs. */
export function inOrder(events: readonly StoredEvent[]): readonly StoredEvent[] {
  return [...events].sort(comparePlaces)
}

/** Merge what comes in order from several places, holding one of each: the tails of files of any length. */
export function* mergeInOrder<Item extends Place>(
  streams: readonly Iterator<Item, unknown>[],
): Generator<Item, void> {
  const heads = streams.map((stream) => ({ stream, item: nextOf(stream) }))
  for (;;) {
    let first: (typeof heads)[number] | undefined
    for (const head of heads) {
      if (head.item && (!first?.item || comparePlaces(head.item, first.item) < 0)) first = head
    }
    if (!first?.item) return
    yield first.item
    first.item = nextOf(first.stream)
  }
}

function nextOf<Item>(stream: Iterator<Item, unknown>): Item | undefined {
  const next = stream.next()
  return next.done ? undefined : next.value
}
