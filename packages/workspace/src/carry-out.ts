import {
  acceptSuggestions,
  type DecideContext,
  decide,
  expectedRevisions,
  namedBy,
  type State,
} from '@claimtrail/annotate'
import type {
  Annotator,
  ClaimId,
  Command,
  EntryId,
  EventId,
  Instant,
  NewEvent,
  SourceId,
  SuggestionId,
  VersionId,
} from '@claimtrail/model'
import type { Committed, Store } from '@claimtrail/store'
import { commitKnown } from './commit-known.ts'
import { newId } from './identity.ts'
import { followBetween, type VersionText } from './reanchor/followers.ts'

/** Who decides, when, with what, and under which entry id: the same id again changes nothing. */
export interface Deciding {
  readonly id: EntryId
  readonly at: Instant
  readonly by: Annotator
  readonly tool: string
}

const nothing: Committed = { events: [], claims: [], repeated: false }

/**
 * Decide commands on one source and commit what they come to: all of them in one entry, or none.
 *
 * @throws Errors of `decide()` and of the store's `commit()`.
 */
export async function carryOut(
  store: Store,
  source: SourceId,
  commands: readonly Command[],
  deciding: Deciding,
): Promise<Committed> {
  return commitOnce(store, source, commands.flatMap(namedBy), deciding, (state, context) =>
    commands.flatMap((command) => decide(state, command, context)),
  )
}

/**
 * The events that commands would come to now; nothing is committed.
 *
 * @throws Errors of `decide()`.
 */
export async function plan(
  store: Store,
  source: SourceId,
  commands: readonly Command[],
  by: Annotator,
): Promise<readonly NewEvent[]> {
  const [state, context] = await Promise.all([
    store.state(source, commands.flatMap(namedBy)),
    contextOf(store, source, by),
  ])
  return commands.flatMap((command) => decide(state, command, context))
}

/**
 * Accept suggestions of a source's current analysis: one entry with their claims and links.
 *
 * @throws Errors of `acceptSuggestions()` and of the store's `commit()`.
 */
export async function accept(
  store: Store,
  source: SourceId,
  accepted: readonly SuggestionId[],
  deciding: Deciding,
): Promise<Committed> {
  const record = await store.sourceRecord(source)
  const analysis = record?.version === undefined ? undefined : await store.analysis(record.version)
  return commitOnce(store, source, [], deciding, (state, context) =>
    acceptSuggestions(state, analysis?.suggestions ?? [], accepted, context),
  )
}

async function commitOnce(
  store: Store,
  source: SourceId,
  also: readonly (ClaimId | EventId)[],
  deciding: Deciding,
  eventsOf: (state: State, context: DecideContext) => readonly NewEvent[],
): Promise<Committed> {
  // A retry is answered before deciding: what it once saw may have changed by its own doing.
  const before = await store.committed(deciding.id)
  if (before) return before
  const [state, context] = await Promise.all([
    store.state(source, also),
    contextOf(store, source, deciding.by),
  ])
  const events = eventsOf(state, context)
  if (events.length === 0) return nothing
  return commitKnown(store, { ...deciding, events, expect: expectedRevisions(events) })
}

/** What deciding on a source needs: the texts of its versions, and a way to follow claims between them. */
export async function contextOf(
  store: Store,
  source: SourceId,
  annotator: Annotator,
): Promise<DecideContext> {
  const texts = await textsOf(store, source)
  const newClaimId = () => `c-${newId()}`
  const follow = followBetween(texts)
  return { source, annotator, newClaimId, follow, text: (version) => texts.get(version)?.text }
}

/** The texts that quotes may be read back from: the current version's, and those that claims stand on. */
async function textsOf(
  store: Store,
  source: SourceId,
): Promise<ReadonlyMap<VersionId, VersionText>> {
  const record = await store.sourceRecord(source)
  const claims = (await store.source(source))?.claims ?? []
  const versions = new Set([
    ...(record?.version ? [record.version] : []),
    ...claims.map(({ claim }) => claim.version),
  ])
  const texts = new Map<VersionId, VersionText>()
  for (const id of versions) {
    const version = await store.version(id)
    const text = version && (await store.text(version.textSha256))
    if (version && text !== undefined) texts.set(id, { text, mediaType: version.mediaType })
  }
  return texts
}
