import type {
  Annotator,
  Claim,
  ClaimDraft,
  ClaimId,
  ClaimState,
  Command,
  NewEvent,
  StoredEvent,
} from '@claimtrail/model'
import { quoteOf } from '@claimtrail/model'
import { ClaimUnknownError, claimState, decide, emptyState, fold, type State } from './index.ts'

export const text =
  'Norland shall open the ferry. If the talks hold, Sudria will lift the ban. Observers doubt it.'
export const version: string = 'a'.repeat(64)
export const source = 'ferry-accord'
export const ana: Annotator = { id: 'ana', kind: 'person' }
export const ben: Annotator = { id: 'ben', kind: 'person' }

/** The quote of some words of {@link text}. */
export function words(exact: string): ReturnType<typeof quoteOf> {
  const start = text.indexOf(exact)
  return quoteOf(text, { start, end: start + exact.length })
}

export function commitment(exact = 'Norland shall open the ferry', note?: string): ClaimDraft {
  return {
    type: 'commitment',
    version,
    quotes: [words(exact)],
    sourceChain: [],
    actor: [],
    polarity: 'do',
    ...(note !== undefined && { note }),
  }
}

export function condition(exact = 'If the talks hold'): ClaimDraft {
  return { type: 'condition', version, quotes: [words(exact)], sourceChain: [], kind: 'exchange' }
}

/** The claim id with a number in it. */
export function claimId(index: number): ClaimId {
  return `c-${String(index)
    .padStart(26, 'a')
    .replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? 'a')}`
}

/** One clone: a state, and a way to decide and fold in one step. */
export class Scene {
  state: State = emptyState()
  readonly events: StoredEvent[] = []
  readonly writer: string
  #claims = 0
  #line = 0
  #lamport = 0

  constructor(writer = 'w') {
    this.writer = writer
  }

  do(command: Command, annotator: Annotator = ana): readonly StoredEvent[] {
    return this.append(decide(this.state, command, this.context(annotator)), annotator)
  }

  append(events: readonly NewEvent[], by: Annotator = ana): readonly StoredEvent[] {
    this.#line += 1
    this.#lamport += 1
    const entry = `${this.writer}${this.#line}`
    const [tool, at, seq] = ['test', '2026-01-01T00:00:00.000Z', this.#line]
    const place = { entry, at, by, tool, lamport: this.#lamport, writer: this.writer, seq }
    const stored = events.map((event, index) => ({ ...event, ...place, id: `${entry}/${index}` }))
    for (const event of stored) this.hear(event)
    this.events.push(...stored)
    return stored
  }

  hear(event: StoredEvent): void {
    this.state = fold(this.state, event)
    this.#lamport = Math.max(this.#lamport, event.lamport)
  }

  context(annotator: Annotator): Parameters<typeof decide>[2] {
    const newClaimId = (): ClaimId => {
      this.#claims += 1
      return claimId(this.#claims + 1000 * this.writer.charCodeAt(0))
    }
    return { source, annotator, newClaimId, text: (id) => (id === version ? text : undefined) }
  }

  /** Adds a claim and answers with its id. */
  add(draft: ClaimDraft = commitment(), annotator: Annotator = ana): ClaimId {
    const [event] = this.do({ do: 'add', claim: draft }, annotator)
    return event?.op === 'add' ? event.claim : ''
  }

  claim(id: ClaimId): ClaimState {
    const state = claimState(this.state, id)
    if (!state) throw new ClaimUnknownError(id, 'in the scene')
    return state
  }

  /** The command that revises a claim as it stands. */
  revise(id: ClaimId, body: ClaimDraft, annotator: Annotator = ana): readonly StoredEvent[] {
    const { revision } = this.claim(id)
    return this.do({ do: 'revise', claim: id, revision, body }, annotator)
  }
}

/** What a claim says, without who and when. */
export function contentOf(claim: ClaimState): unknown {
  const body: Claim = claim.claim
  const { review, reason, from, alternatives } = claim
  return { body, review, reason, from, alternatives, links: claim.links.map(({ link }) => link) }
}
