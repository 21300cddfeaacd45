import { type DecideContext, decide, expectedRevisions, type State } from '@claimtrail/annotate'
import type { Annotator, Instant, NewEvent, SourceId, VersionId } from '@claimtrail/model'
import { type Store, StoreConflictError } from '@claimtrail/store'
import { ClaimtrailError } from '@claimtrail/text'
import { contextOf } from '../carry-out.ts'
import { newId } from '../identity.ts'
import { followReviews } from './follow-reviews.ts'
import {
  currentVersion,
  elsewhere,
  followsByItself,
  type Proposal,
  proposalsIn,
  type SameWords,
} from './proposal.ts'

/** What became of the claims of a source whose text has changed. */
export interface FollowedSource {
  /** Claims that came onto the current version by themselves, by how their words stand there. */
  readonly followed: Readonly<Record<SameWords, number>>
  /** Claims that stay on an earlier version until a person decides, or until they can be written. */
  readonly waiting: readonly Proposal[]
  /** Why nothing (more) could be written. */
  readonly refused?: { readonly code: string; readonly message: string }
}

/** When something follows, and with which tool. */
export interface Following {
  readonly now: () => Instant
  readonly tool: string
  /** Also what was said of sentences and suggestions: when the text has changed just now. */
  readonly reviews?: boolean
}

/** Who carries claims along where no word has changed: a rule, never a person. */
export const followingRule: Annotator = {
  id: 'claimtrail-anchor@1',
  kind: 'rule',
  name: 'Claimtrail',
}

/** Characters of events that one entry holds: with what is around them far below the mebibyte of a line. */
const entryLength = 400 * 1024

/** Somebody may decide at the same time; then the claims are looked at again. */
const mostRounds = 3

/**
 * Carry the claims of a source that stand on an earlier version onto the current one, where no word has changed.
 * What is written is whole in itself, so that an interrupted run is finished by the next one. O(texts) when some
 * claim stands on another version, O(claims) otherwise.
 */
export async function followSource(
  store: Store,
  source: SourceId,
  following: Following,
): Promise<FollowedSource> {
  const followed = { verified: 0, moved: 0, typographic: 0 }
  const version = await currentVersion(store, source)
  if (version === undefined) return { followed, waiting: [] }
  for (let round = 1; ; round += 1) {
    const state = await store.state(source)
    // Most sources have not changed: their texts need not be read.
    if (!following.reviews && elsewhere(state, source, version).length === 0) {
      return { followed, waiting: [] }
    }
    const context = await contextOf(store, source, followingRule)
    const proposals = proposalsIn(state, version, context)
    const { done, error } = await commitReady(store, proposals, state, context, following)
    for (const { standing } of done) followed[standing] += 1
    if (error instanceof StoreConflictError && round < mostRounds) continue
    if (!error && following.reviews) await commitReviews(store, source, version, following)
    const written = new Set(done.map((proposal) => proposal.state.id))
    const waiting = proposals.filter((proposal) => !written.has(proposal.state.id))
    const refused = error && { code: error.code, message: error.message }
    return { followed, waiting, ...(refused && { refused }) }
  }
}

type Ready = Proposal & { readonly standing: SameWords }

/** Commit what follows by itself, in as few entries as may be, until the store refuses one. */
async function commitReady(
  store: Store,
  proposals: readonly Proposal[],
  state: State,
  context: DecideContext,
  following: Following,
): Promise<{ readonly done: readonly Ready[]; readonly error?: ClaimtrailError }> {
  const done: Ready[] = []
  try {
    for (const { ready, events } of entriesOf(proposals, state, context)) {
      const stamp = { id: newId(), at: following.now(), by: followingRule, tool: following.tool }
      await store.commit({ ...stamp, events, expect: expectedRevisions(events) })
      done.push(...ready)
    }
    return { done }
  } catch (error) {
    if (error instanceof ClaimtrailError) return { done, error }
    throw error
  }
}

/** Marks of work done: where they cannot be written, the sentences are looked at again. */
async function commitReviews(
  store: Store,
  source: SourceId,
  version: VersionId,
  { now, tool }: Following,
): Promise<void> {
  const events = await followReviews(store, source, version, await store.state(source))
  if (events.length === 0) return
  const stamp = { id: newId(), at: now(), by: followingRule, tool }
  try {
    await store.commit({ ...stamp, events, expect: {} })
  } catch (error) {
    if (!(error instanceof ClaimtrailError)) throw error
  }
}

interface Entry {
  readonly ready: Ready[]
  readonly events: NewEvent[]
}

function* entriesOf(
  proposals: readonly Proposal[],
  state: State,
  context: DecideContext,
): Generator<Entry> {
  let entry: Entry = { ready: [], events: [] }
  let length = 0
  for (const proposal of proposals.filter(followsByItself)) {
    const { id, revision } = proposal.state
    const command = { do: 'reanchor', claim: id, revision, version: proposal.version } as const
    const events = decide(state, command, context)
    const more = JSON.stringify(events).length
    if (length + more > entryLength && entry.events.length > 0) {
      yield entry
      entry = { ready: [], events: [] }
      length = 0
    }
    entry.ready.push(proposal)
    entry.events.push(...events)
    length += more
  }
  if (entry.events.length > 0) yield entry
}
