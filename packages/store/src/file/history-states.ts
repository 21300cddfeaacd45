import { claimState, claimsAbout, emptyState, fold, type State } from '@claimtrail/annotate'
import type {
  ClaimId,
  ClaimState,
  EntryId,
  EventId,
  SourceId,
  StoredEvent,
} from '@claimtrail/model'
import {
  claimKey,
  claimsIn,
  entryKey,
  type LineKey,
  sourceKey,
  takerKey,
} from './index/line-keys.ts'
import { RecentlyUsed } from './recently-used.ts'

/** Where the events that may have a key are found. */
export interface EventFinder {
  find(key: LineKey): Iterable<StoredEvent>
}

/** Events whose states are remembered: some 100 MB. */
const rememberedEvents = 50_000

/**
 * What the stored events add up to, source by source and claim by claim: only what is asked for is read and folded,
 * and what was asked for lately is kept up to date.
 */
export class HistoryStates {
  readonly #lines: EventFinder
  readonly #sources = new RecentlyUsed<SourceId, State>(rememberedEvents, weightOf)
  readonly #claims = new RecentlyUsed<ClaimId, State>(rememberedEvents, weightOf)

  constructor(lines: EventFinder) {
    this.#lines = lines
  }

  /** The state of all events on one source. */
  source(source: SourceId): State {
    const known = this.#sources.get(source)
    if (known) return known
    const state = this.passing(source)
    this.#sources.set(source, state)
    return state
  }

  /** The same for one who goes through all sources: nothing is remembered. */
  passing(source: SourceId): State {
    const known = this.#sources.get(source)
    if (known) return known
    let state = emptyState()
    for (const event of this.#lines.find(sourceKey(source))) {
      if (event.source === source) state = fold(state, event)
    }
    return state
  }

  /** A state that knows all about one claim, and of others maybe something. */
  about(claim: ClaimId): State {
    const known = this.#claims.get(claim)
    if (known) return known
    const events = this.#withTakers(
      [...this.#lines.find(claimKey(claim))].filter((event) => claimsIn(event).includes(claim)),
    )
    const state = events.reduce(fold, emptyState())
    this.#claims.set(claim, state)
    return state
  }

  claim(claim: ClaimId): ClaimState | undefined {
    return claimState(this.about(claim), claim)
  }

  /** The events of an entry in their order; none when it is not stored. */
  entry(entry: EntryId): readonly StoredEvent[] {
    const events = new Map<EventId, StoredEvent>()
    for (const event of this.#lines.find(entryKey(entry))) {
      if (event.entry === entry && !events.has(event.id)) events.set(event.id, event)
    }
    return [...events.values()]
  }

  /** The claims that events are about, each once, also through what they take back. */
  claimsAbout(events: readonly StoredEvent[]): readonly ClaimId[] {
    const known = new Map(events.map((event) => [event.id, event]))
    for (const event of known.values()) {
      if (!('of' in event) || known.has(event.of)) continue
      for (const target of this.entry(entryOf(event.of))) known.set(target.id, target)
    }
    return claimsAbout([...known.values()].reduce(fold, emptyState()), events)
  }

  /** Take in events that were just stored. */
  hear(events: readonly StoredEvent[]): void {
    for (const event of events) {
      const source = this.#sources.get(event.source)
      if (source) this.#sources.set(event.source, fold(source, event))
      for (const claim of claimsIn(event)) {
        const about = this.#claims.get(claim)
        if (about) this.#claims.set(claim, fold(about, event))
      }
      // What it takes back says which claim it is about, and looking that up costs more than forgetting.
      if ('of' in event && claimsIn(event).length === 0) this.#claims.clear()
    }
  }

  clear(): void {
    this.#sources.clear()
    this.#claims.clear()
  }

  /** Events, and whatever takes them back. */
  #withTakers(events: readonly StoredEvent[]): readonly StoredEvent[] {
    const found = new Map(events.map((event) => [event.id, event]))
    for (const { id } of found.values()) {
      for (const event of this.#lines.find(takerKey(id))) {
        if ('of' in event && event.of === id) found.set(event.id, event)
      }
    }
    return [...found.values()]
  }
}

/** The entry that an event is of. */
export function entryOf(event: EventId): EntryId {
  return event.slice(0, Math.max(0, event.lastIndexOf('/')))
}

function weightOf(state: State): number {
  return 1 + (state.events?.size ?? 0)
}
