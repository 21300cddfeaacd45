import { type DecideContext, type State, sourceState } from '@claimtrail/annotate'
import type { ClaimState, FollowedClaim, SourceId, VersionId } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import { contextOf } from '../carry-out.ts'

/**
 * How a claim on an earlier version stands in the current one. `contested`: its bodies have to be made one first.
 * `evidence-missing`: the text that it was made on is not kept.
 */
export type ProposalStanding = FollowedClaim['status'] | 'contested' | 'evidence-missing'

/** A claim that stands on an earlier version of its source, and where it could stand in the current one. */
export interface Proposal {
  readonly state: ClaimState
  /** The current version of its source. */
  readonly version: VersionId
  readonly standing: ProposalStanding
  /** Absent when nothing could be looked for. */
  readonly followed?: FollowedClaim
}

/** How a claim stands that follows by itself. */
export type SameWords = 'verified' | 'moved' | 'typographic'

/** Whether a claim follows by itself: its words are the same. */
export function followsByItself(
  proposal: Proposal,
): proposal is Proposal & { readonly standing: SameWords } {
  const { standing } = proposal
  return standing === 'verified' || standing === 'moved' || standing === 'typographic'
}

/** A rule annotates where nobody decides; it only writes where no word has changed. */
const reader = { id: 'reader', kind: 'rule' } as const

/**
 * The claims of a source that stand on an earlier version than the current one, in order of their id; none when
 * the source has no current version. Withdrawn claims assert nothing and stay where they are. Writes nothing.
 */
export async function readProposals(store: Store, source: SourceId): Promise<readonly Proposal[]> {
  const version = await currentVersion(store, source)
  if (version === undefined) return []
  const state = await store.state(source)
  if (elsewhere(state, source, version).length === 0) return []
  return proposalsIn(state, version, await contextOf(store, source, reader))
}

/** The same of a state and the texts of its versions. */
export function proposalsIn(
  state: State,
  version: VersionId,
  context: DecideContext,
): readonly Proposal[] {
  return elsewhere(state, context.source, version).map((claim) => propose(claim, version, context))
}

/** Claims of a source that stand on another version, withdrawn ones left out. */
export function elsewhere(
  state: State,
  source: SourceId,
  version: VersionId,
): readonly ClaimState[] {
  const claims = sourceState(state, source)?.claims ?? []
  return claims.filter(({ claim, review }) => review !== 'withdrawn' && claim.version !== version)
}

/**
 * In the order in which a person should look: changed numbers, dates, negations, modal verbs and actors first,
 * then other changes, then what is lost; of equals by source and place in the earlier text.
 */
export function mostUrgentFirst(proposals: readonly Proposal[]): readonly Proposal[] {
  return [...proposals].sort(
    (one, other) =>
      urgency(one) - urgency(other) ||
      compareText(one.state.source, other.state.source) ||
      one.state.claim.quotes[0].start - other.state.claim.quotes[0].start ||
      compareText(one.state.id, other.state.id),
  )
}

function urgency(proposal: Proposal): number {
  if (followsByItself(proposal)) return 5
  const { standing, followed } = proposal
  if (standing !== 'changed') return ['contested', 'lost', 'evidence-missing'].indexOf(standing) + 2
  return followed?.changes.some(({ flags }) => flags.length > 0) ? 0 : 1
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** The version that a source's file had when it was last ingested. */
export async function currentVersion(
  store: Store,
  source: SourceId,
): Promise<VersionId | undefined> {
  return (await store.sourceRecord(source))?.version
}

function propose(state: ClaimState, version: VersionId, context: DecideContext): Proposal {
  const followed = context.follow?.(state.claim, version)
  if (!followed) return { state, version, standing: 'evidence-missing' }
  const standing = state.alternatives.length > 0 ? 'contested' : followed.status
  return { state, version, standing, followed }
}
