import type {
  Claim,
  ClaimDraft,
  ClaimId,
  ClaimState,
  Command,
  EventId,
  NewEvent,
  Revision,
} from '@claimtrail/model'
import { claimState } from './claim-state.ts'
import { type DecideContext, readClaimBack } from './decide-context.ts'
import { ClaimUnknownError, ClaimWithdrawnError, StaleRevisionError } from './errors.ts'
import { isSame } from './same.ts'
import type { State } from './state.ts'

/** The command of a name. */
export type CommandOf<Name extends Command['do']> = Extract<Command, { readonly do: Name }>

/** A new claim, its quotes read back. */
export function decideAdd(
  state: State,
  { claim: draft, from }: CommandOf<'add'>,
  context: DecideContext,
): readonly NewEvent[] {
  const claim = context.newClaimId()
  const body = checkedBody(state, claim, draft, context)
  return [{ op: 'add', source: context.source, claim, body, ...(from && { from }) }]
}

/** Another body; one body for a contested claim; a withdrawn claim comes back with it. */
export function decideRevise(
  state: State,
  command: CommandOf<'revise'>,
  context: DecideContext,
): readonly NewEvent[] {
  const current = seenClaim(state, command, context)
  const body = checkedBody(state, current.id, command.body, context)
  const settled = current.alternatives.length === 0 && current.review !== 'withdrawn'
  if (settled && isSame(body, current.claim)) return []
  const base = leafIds(current.revision)
  return [{ op: 'revise', source: current.source, claim: current.id, base, body }]
}

/** What the annotator thinks of the body they saw. */
export function decideJudgement(
  state: State,
  command: CommandOf<'confirm' | 'dispute'>,
  context: DecideContext,
): readonly NewEvent[] {
  const { do: op, note } = command
  const current = standingClaim(seenClaim(state, command, context))
  const said = current.judgements.find((each) => each.by.id === context.annotator.id)
  if (said?.current && said.kind === op && said.note === note) return []
  const on = leafIds(current.revision)
  const words = note === undefined ? {} : { note }
  return [{ op, source: current.source, claim: current.id, on, ...words }]
}

/** The claim is kept, and shown as withdrawn. */
export function decideWithdraw(
  state: State,
  command: CommandOf<'withdraw'>,
  context: DecideContext,
): readonly NewEvent[] {
  const {
    id: claim,
    source,
    revision,
    claim: body,
  } = standingClaim(seenClaim(state, command, context))
  const words = command.reason === undefined ? {} : { reason: command.reason }
  return [{ op: 'withdraw', source, claim, base: leafIds(revision), body, ...words }]
}

/**
 * A claim on the context's source.
 *
 * @throws {@link ClaimUnknownError} It is not there.
 */
export function knownClaim(state: State, id: ClaimId, context: DecideContext): ClaimState {
  const current = claimState(state, id)
  if (current?.source === context.source) return current
  throw new ClaimUnknownError(id, `on source "${context.source}"`)
}

/**
 * The same claim, when it was not withdrawn.
 *
 * @throws {@link ClaimWithdrawnError} It was.
 */
export function standingClaim(current: ClaimState): ClaimState {
  if (current.review === 'withdrawn') throw new ClaimWithdrawnError(current)
  return current
}

/** The events that a revision names. */
export function leafIds(revision: Revision): readonly EventId[] {
  return revision === '' ? [] : revision.split('+')
}

/**
 * A claim on the context's source, as the caller saw it.
 *
 * @throws {@link ClaimUnknownError} It is not there.
 * @throws {@link StaleRevisionError} It has changed since.
 */
export function seenClaim(
  state: State,
  seen: { readonly claim: ClaimId; readonly revision: Revision },
  context: DecideContext,
): ClaimState {
  const current = knownClaim(state, seen.claim, context)
  if (current.revision !== seen.revision) throw new StaleRevisionError(current)
  return current
}

function checkedBody(state: State, id: ClaimId, draft: ClaimDraft, context: DecideContext): Claim {
  const body: Claim = { ...draft, id }
  readClaimBack(body, context)
  for (const filler of fillingClaims(body)) {
    if (!claimState(state, filler)) throw new ClaimUnknownError(filler, 'to fill a slot with')
  }
  return body
}

/** Ids of the claims that fill slots of a claim. */
export function fillingClaims(value: unknown): readonly ClaimId[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'claim' && typeof inner === 'string' ? [inner] : fillingClaims(inner),
  )
}
