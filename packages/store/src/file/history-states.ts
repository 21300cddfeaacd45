import { claimState, claimsAbout, emptyState, fold, type State } from '@claimtrail/annotate'
import type { EventOutline, LineOutline } from '@claimtrail/history'
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

/** Where events are found by a key of their lines. */
export interface EventFinder {
  find(
    key: LineKey,
    isWanted: (event: EventOutline, line: LineOutline) => boolean,
  ): Iterable<StoredEvent>
}

/** All that is known about one claim. */
export interface AboutClaim {
  /** Of others maybe something. */
  readonly state: State
  readonly claim: ClaimState | undefined
}

/** The state of a source but for the last events on it, which are folded when somebody asks. */
interface AboutSource {
  readonly state: State
  readonly news: StoredEvent[]
}

/** Events whose states are remembered: some 50 MB. */
const rememberedEvents = { sources: 10_000, claims: 16_000 }

/**
 * What the stored events add up to, source by source and claim by claim: only what is asked for is read and folded,
 * and what was asked for lately is kept up to date.
 */
export class HistoryStates {
  readonly #lines: EventFinder
  readonly #sources = new RecentlyUsed<SourceId, AboutSource>(
    rememberedEvents.sources,
    ({ state }) => weightOf(state),
  )
  readonly #claims = new RecentlyUsed<ClaimId, AboutClaim>(rememberedEvents.claims, ({ state }) =>
    weightOf(state),
  )

  constructor(lines: EventFinder) {
    this.#lines = lines
  }

  /** The state of all events on one source. */
  source(source: SourceId): State {
    const state = this.passing(source)
    this.#sources.set(source, { state, news: [] })
    return state
  }

  /** The same for one who goes through all sources: nothing more is remembered than was. */
  passing(source: SourceId): State {
    const known = this.#sources.get(source)
    if (!known) return this.#read(source)
    if (known.news.length === 0) return known.state
    const state = known.news.reduce(fold, known.state)
    this.#sources.set(source, { state, news: [] })
    return state
  }

  about(claim: ClaimId): AboutClaim {
    const known = this.#claims.get(claim)
    if (known) return known
    const isWanted = (event: EventOutline) => claimsIn(event).includes(claim)
    const events = this.#withTakers([...this.#lines.find(claimKey(claim), isWanted)])
    return this.#remember(claim, events.reduce(fold, emptyState()))
  }

  claim(claim: ClaimId): ClaimState | undefined {
    return this.about(claim).claim
  }

  /** The events of an entry in their order; none when it is not stored. */
  entry(entry: EntryId): readonly StoredEvent[] {
    const events = new Map<EventId, StoredEvent>()
    for (const event of this.#lines.find(entryKey(entry), (_, line) => line.id === entry)) {
      if (!events.has(event.id)) events.set(event.id, event)
    }
    return [...events.values()]
  }

  /** The claims that events are about, each once, also through what they take back. */
  claimsAbout(events: readonly StoredEvent[]): readonly ClaimId[] {
    const known = new Map<EventId, StoredEvent>()
    const isTaker = events.some((event) => 'of' in event)
    for (const event of isTaker ? events : []) known.set(event.id, event)
    for (const event of known.values()) {
      if (!('of' in event) || known.has(event.of)) continue
      for (const target of this.entry(entryNamed(event.of))) known.set(target.id, target)
    }
    return claimsAbout([...known.values()].reduce(fold, emptyState()), events)
  }

  /** Take in events that were just stored. */
  hear(events: readonly StoredEvent[]): void {
    for (const event of events) {
      this.#sources.get(event.source)?.news.push(event)
      for (const claim of claimsIn(event)) {
        const about = this.#claims.get(claim)
        if (about) this.#remember(claim, fold(about.state, event))
      }
      this.#forgetTaken(event)
    }
  }

  /** Forget what events of others may have changed: it is read when somebody asks. */
  forget(events: readonly EventOutline[]): void {
    for (const event of events) {
      this.#sources.delete(event.source)
      for (const claim of claimsIn(event)) this.#claims.delete(claim)
      this.#forgetTaken(event)
    }
  }

  clear(): void {
    this.#sources.clear()
    this.#claims.clear()
  }

  #read(source: SourceId): State {
    let state = emptyState()
    const isWanted = (event: EventOutline) => event.source === source
    for (const event of this.#lines.find(sourceKey(source), isWanted)) state = fold(state, event)
    return state
  }

  #remember(claim: ClaimId, state: State): AboutClaim {
    const about = { state, claim: claimState(state, claim) }
    this.#claims.set(claim, about)
    return about
  }

  /** What it takes back says which claim it is about, and looking that up costs more than forgetting. */
  #forgetTaken(event: EventOutline): void {
    if (event.of !== undefined && claimsIn(event).length === 0) this.#claims.clear()
  }

  /** Events, and whatever takes them back. */
  #withTakers(events: readonly StoredEvent[]): readonly StoredEvent[] {
    const found = new Map(events.map((event) => [event.id, event]))
    for (const { id } of found.values()) {
      for (const event of this.#lines.find(takerKey(id), ({ of }) => of === id)) {
        found.set(event.id, event)
      }
    }
    return [...found.values()]
  }
}

/** The entry that an event is of. */
export function entryNamed(event: EventId): EntryId {
  return event.slice(0, Math.max(0, event.lastIndexOf('/')))
}

function weightOf(state: State): number {
  return 1 + (state.events?.size ?? 0)
}
