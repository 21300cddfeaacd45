import { annotatorName } from '../../format.ts'
import { isDecidedHere } from '../review.ts'
import { followChanges } from './follow-changes.ts'
import { readAnew, showChanged, showLive } from './notices.ts'

/** On a page that is read, say that something changed; a page about one claim cares for that one only. */
export function startPageChanges(): void {
  const shown = document.querySelector<HTMLElement>('main[data-claim]')?.dataset.claim
  followChanges({
    heard: ({ event, claim, by }) => {
      if (isDecidedHere(claim, event)) return
      if (shown === undefined || claim === shown) showChanged(`Changed by ${annotatorName(by)}.`)
    },
    missed: () => readAnew(false),
    live: showLive,
  })
}
