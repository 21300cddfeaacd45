import type { Change, ChangeName } from '../../views/change-view.ts'
import type { Told } from './feed.ts'

/** A browser comes back by itself; when it has given up, it is tried again after so long. */
const againMs = 10_000

/** What the stream can tell; a record, so that none of them is forgotten. */
const names: Readonly<Record<ChangeName, true>> = {
  'claim.added': true,
  'claim.revised': true,
  'claim.withdrawn': true,
  'claim.judged': true,
  'claim.reanchored': true,
  'link.made': true,
  'link.taken': true,
  'suggestion.dismissed': true,
  'sentence.settled': true,
  undone: true,
}

/** Listen to the server for as long as the page lives. `cursor` says where to begin, each time. */
export function listenToServer(cursor: () => string, tell: (told: Told) => void): void {
  const stream = new EventSource(`/api/v1/events?after=${encodeURIComponent(cursor())}`)
  for (const name of Object.keys(names)) {
    stream.addEventListener(name, ({ data, lastEventId }) => {
      // The contract of the server checks what it sends, and its types are these.
      const change = { name, ...JSON.parse(data) } as Change
      tell({ kind: 'change', change, cursor: lastEventId })
    })
  }
  stream.addEventListener('reset', ({ lastEventId }) => {
    tell({ kind: 'missed', cursor: lastEventId })
  })
  stream.addEventListener('open', () => tell({ kind: 'live', isLive: true }))
  stream.addEventListener('error', () => {
    tell({ kind: 'live', isLive: false })
    if (stream.readyState !== EventSource.CLOSED) return
    setTimeout(() => listenToServer(cursor, tell), againMs)
  })
}
