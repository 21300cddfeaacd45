import {
  type Assessment,
  type Claim,
  type ClaimDraft,
  type ClaimId,
  type Commitment,
  type Condition,
  type Fill,
  type Quote,
  slotNames,
} from '@claimtrail/model'

/** One slot of a claim with all that fills it. */
export interface FilledSlot {
  readonly slot: string
  readonly fills: readonly Fill[]
}

/** The slots of a claim in the order people read them; an empty slot has no fillers. */
export function slotsOf(claim: Claim | ClaimDraft): readonly FilledSlot[] {
  const filled = fillsOf(claim)
  return slotNames[claim.type].map((slot) => ({ slot, fills: filled[slot] ?? [] }))
}

/**
 * The same claim with one slot filled anew; no fillers empty it. A slot that its type does not have leaves the
 * claim as it is.
 */
export function withSlot(draft: ClaimDraft, slot: string, fills: readonly Fill[]): ClaimDraft {
  if (!slotNames[draft.type].includes(slot)) return draft
  const { [slot]: _before, ...rest }: Readonly<Record<string, unknown>> = { ...draft }
  const value = slotValue(draft, slot, fills)
  // The slot is the type's own and slotValue() gives it the shape of its kind, which a record cannot say.
  return (value === undefined ? rest : { ...rest, [slot]: value }) as unknown as ClaimDraft
}

/** A claim without its id: what a revision sends. */
export function draftOf(claim: Claim): ClaimDraft {
  const { id: _id, ...draft } = claim
  return draft
}

/** A draft under an id, as it will stand when the server has taken it. */
export function claimOf(draft: ClaimDraft, id: ClaimId): Claim {
  return { ...draft, id }
}

const quoteSlots = new Set(['action', 'object', 'eventDate', 'basis'])
const listSlots = new Set(['counterparty', 'beneficiary', 'thirdParty'])

function slotValue(draft: ClaimDraft, slot: string, fills: readonly Fill[]): unknown {
  const [first] = fills
  if (slot === 'actor') return fills
  if (slot === 'timing') return timingOf(draft, first?.quote)
  if (quoteSlots.has(slot)) return first?.quote
  if (listSlots.has(slot)) return fills.length > 0 ? fills : undefined
  return first
}

function timingOf(draft: ClaimDraft, quote: Quote | undefined): Commitment['timing'] {
  if (!quote) return undefined
  const before = draft.type === 'commitment' ? draft.timing : undefined
  if (!before) return { kind: 'deadline', quote }
  // The value was read from the words that stood there before.
  return before.quote.quote === quote.quote ? { ...before, quote } : { kind: before.kind, quote }
}

type Fills = Readonly<Record<string, readonly Fill[]>>

function fillsOf(claim: Claim | ClaimDraft): Fills {
  switch (claim.type) {
    case 'commitment':
      return commitmentFills(claim)
    case 'condition':
      return conditionFills(claim)
    case 'assessment':
      return assessmentFills(claim)
  }
}

function commitmentFills(claim: Omit<Commitment, 'id'>): Fills {
  return {
    actor: claim.actor,
    action: quoted(claim.action),
    object: quoted(claim.object),
    counterparty: claim.counterparty ?? [],
    beneficiary: claim.beneficiary ?? [],
    thirdParty: claim.thirdParty ?? [],
    timing: quoted(claim.timing?.quote),
    eventDate: quoted(claim.eventDate),
    instrument: single(claim.instrument),
  }
}

function conditionFills(claim: Omit<Condition, 'id'>): Fills {
  return { antecedent: single(claim.antecedent), responsible: single(claim.responsible) }
}

function assessmentFills(claim: Omit<Assessment, 'id'>): Fills {
  return {
    holder: single(claim.holder),
    target: single(claim.target),
    basis: quoted(claim.basis),
  }
}

function quoted(quote: Quote | undefined): readonly Fill[] {
  return quote ? [{ quote }] : []
}

function single(fill: Fill | undefined): readonly Fill[] {
  return fill ? [fill] : []
}
