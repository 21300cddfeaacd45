import type { Change } from '@claimtrail/viewer'

/** A comment: nobody is told, and whoever stands between sees that the stream lives. */
export const beatFrame = ':\n\n'

/** How long a browser waits before it comes back, and where it goes on then when it has heard nothing. */
export function firstFrame(cursor: string): string {
  return `retry: 2000\nid: ${cursor}\n\n`
}

/** The cursor was none: whoever listens must read anew. */
export function resetFrame(cursor: string): string {
  return `event: reset\nid: ${cursor}\ndata: {}\n\n`
}

/** One change. JSON has no line breaks, so one line of data holds it. */
export function changeFrame({ name, ...change }: Change, cursor: string): string {
  return `event: ${name}\nid: ${cursor}\ndata: ${JSON.stringify(change)}\n\n`
}
