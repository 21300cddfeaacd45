import type { Claim, ClaimId, SourceId, StoredEvent } from '@claimtrail/model'
import type { SortedMap } from './sorted-map.ts'

/**
 * What a set of events adds up to. Immutable: folding one more event gives another state that shares all
 * that did not change. Read it with `claimState()`, `sourceState()`, `historyOf()`.
 */
export interface State {
  readonly events: SortedMap<StoredEvent>
  /** What takes events back (`undo`, `unlink`), by the event taken back and their own id: see `takerKey()`. */
  readonly takers: SortedMap<TakingEvent>
  readonly claims: SortedMap<ClaimRecord>
  readonly sources: SortedMap<SourceRecord>
}

/** An event that takes another one back. */
export type TakingEvent = Extract<StoredEvent, { readonly op: 'undo' | 'unlink' }>

/** The registers of one claim, in terms of events; maps without another note are in order of events. */
export interface ClaimRecord {
  readonly id: ClaimId
  /** Bodies that no later event builds on, by event id. */
  readonly leaves: SortedMap<Leaf>
  /** Events that were built on before they arrived, by event id. */
  readonly superseded: SortedMap<true>
  readonly judgements: SortedMap<Extract<StoredEvent, { readonly op: 'confirm' | 'dispute' }>>
  readonly links: SortedMap<Extract<StoredEvent, { readonly op: 'link' }>>
  /** The first `add` in the order of events. */
  readonly added?: Extract<StoredEvent, { readonly op: 'add' }>
}

/** A body as one event left it. */
export interface Leaf {
  readonly event: StoredEvent
  readonly claim: ClaimId
  readonly base: readonly string[]
  readonly body: Claim
  readonly withdrawn: boolean
}

/** All that happened on one source, in order of events. */
export interface SourceRecord {
  readonly id: SourceId
  readonly events: SortedMap<StoredEvent>
  readonly reviews: SortedMap<Extract<StoredEvent, { readonly op: 'dismiss' | 'settle' }>>
  /** Ids of the claims that its events name, by themselves. */
  readonly claims: SortedMap<ClaimId>
  /** Sum of the hashes of its event ids: the same for the same set of events in any order. */
  readonly digest: number
}

/** The state before anything was said. */
export function emptyState(): State {
  return { events: undefined, takers: undefined, claims: undefined, sources: undefined }
}

/** The body that an event left behind; `undefined` when it is about something else. */
export function leafOf(event: StoredEvent): Leaf | undefined {
  switch (event.op) {
    case 'add':
      return { event, claim: event.claim, base: [], body: event.body, withdrawn: false }
    case 'revise':
    case 'reanchor':
    case 'withdraw': {
      const { claim, base, body } = event
      return { event, claim, base, body, withdrawn: event.op === 'withdraw' }
    }
    case 'undo': {
      const { claim, base, body, withdrawn = false } = event
      return claim && base && body ? { event, claim, base, body, withdrawn } : undefined
    }
    default:
      return undefined
  }
}

/** Where `State.takers` keeps an event; all that take one event back stand together. */
export function takerKey(taker: TakingEvent): string {
  return `${takersPrefix(taker.of)}${taker.id}`
}

/** What the keys of everything that takes an event back begin with. */
export function takersPrefix(event: string): string {
  return `${event}\0`
}
