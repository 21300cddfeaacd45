import { catchUp } from './catch-up.ts'
import { Feed, type Listener, type Told } from './feed.ts'
import { listenToServer } from './stream.ts'

/** The lock that the listening tab holds, and the channel on which it tells the others. */
const name = 'claimtrail-changes'

/** How often a browser asks that cannot choose one of its tabs. */
const askMs = 5_000

/**
 * Follow what changes from the moment the page was made. One tab of a browser listens and tells the others: a
 * browser opens six connections to a server, and a stream for each tab would leave none for the seventh.
 */
export function followChanges(listener: Listener): void {
  const { cursor } = document.body.dataset
  if (cursor === undefined) return
  const feed = new Feed(cursor, listener)
  // A page that came over plain http from another machine has no locks, whatever the types say.
  const canChoose = 'locks' in navigator && 'BroadcastChannel' in globalThis
  if (canChoose) void share(feed, cursor)
  else setInterval(() => void catchUp(feed, feed.cursor), askMs)
}

async function share(feed: Feed, madeAt: string): Promise<void> {
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => feed.take(data))
  const lead = () => {
    listenToServer(
      () => feed.cursor,
      (told) => {
        feed.take(told)
        channel.postMessage(told)
      },
    )
    // The lock is held until the tab closes: then the next one listens, from where it was told last.
    return new Promise<never>(() => {})
  }
  await navigator.locks.request(name, { ifAvailable: true }, (lock) => lock && lead())
  // Another tab listens. What it heard before this page could hear it is asked for once, and from where the page
  // was made: something later may have been heard already.
  await catchUp(feed, madeAt)
  await navigator.locks.request(name, lead)
}
