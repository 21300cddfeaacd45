import type { EventId } from '@claimtrail/model'
import type { Change } from '../../views/change-view.ts'

/** What a page does with what it hears. */
export interface Listener {
  /** Somebody changed something: each change once, in order. */
  heard(change: Change): void
  /** Changes may have been missed: what the page shows may be old. */
  missed(): void
  /** Whether changes come through. */
  live(isLive: boolean): void
}

/** What is heard, and what one tab of a browser tells the others. */
export type Told =
  | { readonly kind: 'change'; readonly change: Change; readonly cursor: string }
  | { readonly kind: 'missed'; readonly cursor: string }
  | { readonly kind: 'live'; readonly isLive: boolean }

/** Events that are remembered as heard: more than a tab that takes over can be behind. */
const remembered = 1_000

/** What one page has heard, wherever it came from. */
export class Feed {
  readonly #listener: Listener
  readonly #heard = new Set<EventId>()
  #cursor: string

  /** @param cursor - The place of the history that the page was made from. */
  constructor(cursor: string, listener: Listener) {
    this.#cursor = cursor
    this.#listener = listener
  }

  /** Where to go on. */
  get cursor(): string {
    return this.#cursor
  }

  /** Hear something. A change that was heard before is passed over. */
  take(told: Told): void {
    if (told.kind !== 'live') this.#cursor = told.cursor
    if (told.kind === 'live') this.#listener.live(told.isLive)
    else if (told.kind === 'missed') this.#listener.missed()
    else if (this.#isNew(told.change.event)) this.#listener.heard(told.change)
  }

  #isNew(event: EventId): boolean {
    if (this.#heard.has(event)) return false
    this.#heard.add(event)
    const [oldest] = this.#heard
    if (this.#heard.size > remembered && oldest !== undefined) this.#heard.delete(oldest)
    return true
  }
}
