import type { Annotator, Claim, ClaimState, Stamp, StoredEvent } from '@claimtrail/model'
import { sampleQuote, sampleVersion } from './sample-text.ts'

const mira: Annotator = { id: 'mira', kind: 'person', name: 'Mira Ødegård' }
const version = sampleVersion.id

function sampleId(letter: string): string {
  return `c-${letter.repeat(26)}`
}

/** A commitment with slots, attributes and a note. */
const pledge: Claim = {
  id: sampleId('a'),
  type: 'commitment',
  version,
  quotes: [sampleQuote('Norland 🚢 shall open the café by 1 May')],
  cue: sampleQuote('shall'),
  sourceChain: [],
  actor: [{ quote: sampleQuote('Norland 🚢'), actor: 'state/NOR' }],
  action: sampleQuote('open'),
  object: sampleQuote('the café'),
  polarity: 'do',
  timing: { kind: 'deadline', quote: sampleQuote('by 1 May'), value: '2026-05-01' },
  status: [{ value: 'proposed', evidence: [] }],
  note: '@all: see "article 2",\r\nthen decide.',
}

const proviso: Claim = {
  id: sampleId('b'),
  type: 'condition',
  version,
  quotes: [sampleQuote('provided that “the depot”, too, is open')],
  sourceChain: [],
  kind: 'if',
}

/** A claim in two pieces. */
const split: Claim = {
  id: sampleId('d'),
  type: 'commitment',
  version,
  quotes: [sampleQuote('Norland shall'), sampleQuote('close it cafe\u0301')],
  sourceChain: [],
  actor: [{ role: 'unspecified' }],
  polarity: 'refrain',
}

function assessment(letter: string, words: string): Claim {
  return {
    id: sampleId(letter),
    type: 'assessment',
    version,
    quotes: [sampleQuote(words)],
    sourceChain: [],
    kind: 'forecast',
  }
}

const formula: Claim = assessment('e', '=SUM(A1) is not a pledge')
const degrees: Claim = assessment('f', '\u00a0-5 degrees are 🌡️👩‍🔬 weather')
const apostrophe: Claim = assessment('g', '\'twas "sure" Sudria\u00a0would\u00a0pay 𝒙 crowns')

function stamp(event: string): Stamp {
  return { event, at: '2026-03-01T10:00:00.000Z', by: mira, tool: 'claimtrail/0.1.0' }
}

function stateOf(claim: Claim, more: Partial<ClaimState> = {}): ClaimState {
  const first = stamp(`${claim.id.slice(2)}/0`)
  return {
    id: claim.id,
    source: sampleVersion.source,
    claim,
    revision: first.event,
    review: 'open',
    alternatives: [],
    judgements: [],
    links: [],
    created: first,
    updated: first,
    ...more,
  }
}

const link = { type: 'condition-of', from: proviso.id, to: pledge.id } as const

/** Claims as they stand: together they make use of every facet. */
export const sampleStates: readonly ClaimState[] = [
  stateOf(pledge, {
    review: 'confirmed',
    judgements: [{ ...stamp('confirm/0'), kind: 'confirm', current: true, note: 'read twice' }],
    from: { suggestion: 's-aaaaaaaaaaaaaaaaaaaaaaaaaa', cue: 'shall', score: 1.5 },
  }),
  stateOf(proviso, { links: [{ ...stamp('link/0'), link }] }),
  stateOf(split, { review: 'contested', alternatives: [{ ...split, polarity: 'do' }] }),
  stateOf(formula),
  stateOf(degrees, { review: 'withdrawn', reason: '-5 is weather' }),
  stateOf(apostrophe),
]

/** What happened to them. */
export const sampleEvents: readonly StoredEvent[] = sampleStates.flatMap((state, rank) => {
  const about = { ...stamp(state.created.event), source: state.source, claim: state.id }
  const place = { entry: state.id.slice(2), lamport: rank, writer: 'w1' }
  const add: StoredEvent = {
    ...place,
    ...about,
    id: state.created.event,
    seq: 2 * rank,
    op: 'add',
    body: state.claim,
  }
  if (state.review !== 'confirmed') return [add]
  const confirm: StoredEvent = {
    ...place,
    ...about,
    id: 'confirm/0',
    seq: 2 * rank + 1,
    op: 'confirm',
    on: [add.id],
    note: 'read twice',
  }
  return [add, confirm]
})
