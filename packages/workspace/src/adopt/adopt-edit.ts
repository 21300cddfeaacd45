import { decide, expectedRevisions, namedBy } from '@claimtrail/annotate'
import {
  type Annotator,
  type ClaimId,
  type Command,
  checkShape,
  claimDraftSchema,
  claimIdSchema,
  type EventId,
  type Instant,
  type NewEvent,
  type SourceId,
} from '@claimtrail/model'
import { contentKey } from '@claimtrail/model/ids'
import type { Store } from '@claimtrail/store'
import type { ChangedClaim, Edit } from '@claimtrail/store/care'
import { contextOf } from '../carry-out.ts'
import { EditNotAdoptableError } from '../errors.ts'

/** Who adopts, and how. */
export interface Adopting {
  readonly by: Annotator
  readonly tool: string
  readonly now: () => Instant
  /** Only say what would be done. */
  readonly dryRun?: boolean
}

/** The decision that an edit became, or would become. */
export interface AdoptedEdit {
  readonly op: NewEvent['op']
  readonly claim: ClaimId
  readonly quote: string
  /** Absent when nothing was written. */
  readonly event?: EventId
}

/** What an edit asks for. */
interface Wanted {
  readonly command: Command
  /** Of the claim that it adds. */
  readonly newClaim?: ClaimId
}

/**
 * Make a decision of one edit; none when the claim stands so already.
 *
 * @throws {@link EditNotAdoptableError} No decision says it.
 * @throws Errors of `decide()` and of the store's `commit()`.
 */
export async function adoptEdit(
  store: Store,
  source: SourceId,
  edit: Edit,
  adopting: Adopting,
): Promise<AdoptedEdit | undefined> {
  const wanted = await wantedBy(store, source, edit)
  if (!wanted || (await standsSo(store, source, wanted, adopting))) return undefined
  const events = await decided(store, source, wanted, adopting)
  const [first] = events
  if (!first || !('body' in first) || !first.claim || !first.body) return undefined
  const { op, claim, body } = first
  const done = { op, claim, quote: body.quotes[0].quote }
  if (adopting.dryRun) return done
  const { by, tool } = adopting
  // Of what is wanted itself: the same edit in two files, or again after a crash, is one entry.
  const id = contentKey(JSON.stringify(['adopt', source, wanted]))
  const expect = expectedRevisions(events)
  const committed = await store.commit({ id, at: adopting.now(), by, tool, events, expect })
  const [event] = committed.events
  return committed.repeated || !event ? undefined : { ...done, event: event.id }
}

async function wantedBy(store: Store, source: SourceId, edit: Edit): Promise<Wanted | undefined> {
  switch (edit.kind) {
    case 'strange':
      throw new EditNotAdoptableError(edit.reason)
    case 'removed': {
      const current = await store.claim(edit.id)
      if (!current || current.review === 'withdrawn') return undefined
      const reason = 'its line was taken out of the claim file'
      return { command: { do: 'withdraw', claim: edit.id, revision: edit.revision, reason } }
    }
    case 'changed':
      return edit.revision === undefined
        ? addedBy(store, source, edit)
        : { command: revisedBy(edit, String(edit.id), edit.revision) }
  }
}

function revisedBy(edit: ChangedClaim, claim: ClaimId, revision: string): Command {
  return { do: 'revise', claim, revision, body: draftOf(edit) }
}

async function addedBy(
  store: Store,
  source: SourceId,
  edit: ChangedClaim,
): Promise<Wanted | undefined> {
  const claim = draftOf(edit)
  const given = claimIdSchema.safeParse(edit.id)
  const newClaim = given.success ? given.data : `c-${contentKey(JSON.stringify([source, claim]))}`
  const other = await store.claim(newClaim)
  // One that was adopted earlier, under the id that its content gave it.
  if (other && !given.success) return undefined
  if (other) {
    throw new EditNotAdoptableError(
      `the id ${newClaim} belongs to a claim on source "${other.source}"`,
    )
  }
  return { command: { do: 'add', claim }, newClaim }
}

/** The body without its id, in the shape that every claim has. */
function draftOf({ body, lineNumber }: ChangedClaim) {
  const { id: _, ...draft } = typeof body === 'object' && body !== null ? { id: '', ...body } : {}
  return checkShape(claimDraftSchema, draft, `The claim in line ${lineNumber}`)
}

/** Whether a revision says what the claim says already, whoever was faster. */
async function standsSo(
  store: Store,
  source: SourceId,
  { command }: Wanted,
  adopting: Adopting,
): Promise<boolean> {
  if (command.do !== 'revise') return false
  const revision = (await store.claim(command.claim))?.revision ?? command.revision
  const now = { command: { ...command, revision } }
  return (await decided(store, source, now, adopting)).length === 0
}

async function decided(
  store: Store,
  source: SourceId,
  { command, newClaim = '' }: Wanted,
  { by }: Adopting,
): Promise<readonly NewEvent[]> {
  const [state, context] = await Promise.all([
    store.state(source, namedBy(command)),
    contextOf(store, source, by),
  ])
  return decide(state, command, { ...context, newClaimId: () => newClaim })
}
