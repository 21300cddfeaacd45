import type {
  Annotator,
  Claim,
  ClaimDraft,
  ClaimId,
  ClaimState,
  Command,
  FollowedClaim,
  NewEvent,
  Quote,
  ReanchorStatus,
  StoredEvent,
} from '@claimtrail/model'
import { quoteOf } from '@claimtrail/model'
import { ClaimUnknownError, claimState, decide, emptyState, fold, type State } from './index.ts'

export const text =
  'Norland shall open the ferry. If the talks hold, Sudria will lift the ban. Observers doubt it.'
export const version: string = 'a'.repeat(64)
/** A later version of the same source, and its text: one sentence moved, one set in other marks, one reworded. */
export const later: string = 'b'.repeat(64)
export const laterText =
  'Observers doubt it. Norland  shall open the ferry. If the talks fail, Sudria will lift the ban.'
export const source = 'ferry-accord'
export const ana: Annotator = { id: 'ana', kind: 'person' }
export const rule: Annotator = { id: 'claimtrail-anchor@1', kind: 'rule' }
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

  do(
    command: Command,
    annotator: Annotator = ana,
    context: Parameters<typeof decide>[2] = this.context(annotator),
  ): readonly StoredEvent[] {
    return this.append(decide(this.state, command, context), annotator)
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
    const texts = new Map([
      [version, text],
      [later, laterText],
    ])
    return { source, annotator, newClaimId, follow, text: (id) => texts.get(id) }
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

  /** Puts a claim, as it stands, on another version. */
  reanchor(id: ClaimId, to: string = later, annotator: Annotator = rule): readonly StoredEvent[] {
    const { revision } = this.claim(id)
    return this.do({ do: 'reanchor', claim: id, revision, version: to }, annotator)
  }

  /** The command that revises a claim as it stands. */
  revise(id: ClaimId, body: ClaimDraft, annotator: Annotator = ana): readonly StoredEvent[] {
    const { revision } = this.claim(id)
    return this.do({ do: 'revise', claim: id, revision, body }, annotator)
  }
}

const places: Readonly<Record<string, readonly [string, ReanchorStatus]>> = {
  'Norland shall open the ferry': ['Norland  shall open the ferry', 'typographic'],
  'Observers doubt it': ['Observers doubt it', 'moved'],
  'If the talks hold': ['If the talks fail', 'changed'],
}

/** Follows the first quote of a claim between the two texts by a table. */
function follow(claim: Claim, to: string, chosen?: readonly Quote[]): FollowedClaim | undefined {
  const [old] = claim.quotes
  const table = Object.entries(places).map(([before, [after, status]]) =>
    to === later ? ([before, after, status] as const) : ([after, before, status] as const),
  )
  const found = table.find(([before]) => before === old.quote)
  const target = to === later ? laterText : text
  const words = chosen?.[0]?.quote ?? found?.[1]
  const start = words === undefined ? -1 : target.indexOf(words)
  const common = { algorithm: chosen ? 'person' : 'test@1', sentences: [], changes: [] }
  if (words === undefined || start < 0) {
    return {
      ...common,
      status: 'lost',
      score: 0,
      quotes: [{ path: 'quotes/0', old, status: 'lost', score: 0 }],
    }
  }
  const now = quoteOf(target, { start, end: start + words.length })
  const status = chosen ? 'changed' : (found?.[2] ?? 'changed')
  const body: Claim = { ...claim, version: to, quotes: [now] }
  const quotes = [{ path: 'quotes/0', old, new: now, status, score: 1 }]
  return { ...common, status, score: 1, body, quotes }
}

/** What a claim says, without who and when. */
export function contentOf(claim: ClaimState): unknown {
  const body: Claim = claim.claim
  const { review, reason, from, alternatives } = claim
  return { body, review, reason, from, alternatives, links: claim.links.map(({ link }) => link) }
}
