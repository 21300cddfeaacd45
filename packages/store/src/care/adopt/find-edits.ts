import { historyOf, type State } from '@claimtrail/annotate'
import type { ClaimId, ClaimState, Revision, SourceId } from '@claimtrail/model'
import { claimFileAt, isGivenByHistory } from '../../file/claim-lines.ts'
import { type ClaimHeader, type ClaimRecord, readRecords } from './claim-records.ts'

/** What a person did to a claim file, as far as it can be told. */
export type Edit = ChangedClaim | RemovedClaim | StrangeLine

/** A claim whose body is not as the history has it anywhere, or that the history does not know. */
export interface ChangedClaim {
  readonly kind: 'changed'
  readonly lineNumber: number
  /** As it stands in the line; a claim that somebody added may have none, or a bad one. */
  readonly id: unknown
  /** The revision that the person saw; absent when the history does not know the claim. */
  readonly revision?: Revision
  readonly body: unknown
}

/** A claim whose line was taken out. */
export interface RemovedClaim {
  readonly kind: 'removed'
  readonly id: ClaimId
  readonly revision: Revision
}

/** Something that no decision says, with the reason, which follows the name of the line. */
export interface StrangeLine {
  readonly kind: 'strange'
  readonly lineNumber: number
  readonly reason: string
}

/** The edits in a claim file. */
export interface Edits {
  /** Absent when the file does not say it. */
  readonly source?: SourceId
  readonly edits: readonly Edit[]
}

/** The source that a claim file is about, by its header; `undefined` when none can be read. */
export function sourceOfClaimFile(text: string): SourceId | undefined {
  return readRecords(text).header?.source
}

/**
 * What a person changed in a claim file. Lines that some part of the history gives are not among them, whoever put
 * them there: git does when it merges.
 *
 * @param state - Of the file's source.
 */
export function findEdits(text: string, state: State): readonly Edit[] {
  const { header, records, unreadable, isWhole } = readRecords(text)
  if (!header)
    return [{ kind: 'strange', lineNumber: 1, reason: 'it is no header of a claim file' }]
  const side = claimFileAt(state, header.source, header.heads)
  const known = new Map(side.claims.map((claim) => [claim.id, claim]))
  return [
    ...(isWhole ? headerEdits(header, side) : []),
    ...unreadable.map((line) => ({ kind: 'strange' as const, ...line })),
    ...records.flatMap((record) => editsOf(record, header, state, known)),
    ...(isWhole ? removals(records, side.claims) : []),
  ]
}

function headerEdits(header: ClaimHeader, side: object): readonly Edit[] {
  const names = ['dismissed', 'settled'] as const
  const changed = names.filter(
    (name) => JSON.stringify(header[name]) !== JSON.stringify(Reflect.get(side, name)),
  )
  if (changed.length === 0) return []
  const reason = `its list of what was ${changed.join(' and ')} was changed, which only decisions change`
  return [{ kind: 'strange', lineNumber: 1, reason }]
}

function editsOf(
  { lineNumber, content }: ClaimRecord,
  { source, heads }: ClaimHeader,
  state: State,
  known: ReadonlyMap<ClaimId, ClaimState>,
): readonly Edit[] {
  const { id, claim: body, revision } = content
  const strange = (reason: string): Edit => ({ kind: 'strange', lineNumber, reason })
  if (typeof body !== 'object' || body === null) return [strange('it holds no claim')]
  const line = JSON.stringify(content)
  if (typeof id !== 'string' || ![...historyOf(state, { source, claim: id })].length) {
    if (typeof revision === 'string' && !knowsAll(state, source, revision)) {
      return [strange('it stands on events that annotations/history/ does not hold')]
    }
    return [{ kind: 'changed', lineNumber, id, body }]
  }
  if (isGivenByHistory(line, id, state, { source, heads })) return []
  if (typeof revision !== 'string' || !knowsAll(state, source, revision)) {
    return [strange(`the revision of claim ${id} was changed`)]
  }
  const before = known.get(id)?.revision === revision ? known.get(id) : undefined
  const fields = before ? changedFields(before, content) : ['claim']
  const others = fields.filter((name) => name !== 'claim')
  return [
    ...(fields.includes('claim')
      ? [{ kind: 'changed' as const, lineNumber, id, revision, body }]
      : []),
    ...(others.length > 0 ? [strange(otherFields(id, others))] : []),
  ]
}

function otherFields(id: ClaimId, names: readonly string[]): string {
  return `${names.map((name) => `"${name}"`).join(' and ')} of claim ${id} was changed, which only decisions change`
}

function changedFields(
  before: ClaimState,
  content: Readonly<Record<string, unknown>>,
): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(content)])
  return [...names].filter(
    (name) => JSON.stringify(Reflect.get(before, name)) !== JSON.stringify(content[name]),
  )
}

function knowsAll(state: State, source: SourceId, revision: Revision): boolean {
  const ids = new Set([...historyOf(state, { source })].map(({ id }) => id))
  return revision.split('+').every((id) => ids.has(id))
}

function removals(
  records: readonly ClaimRecord[],
  claims: readonly ClaimState[],
): readonly RemovedClaim[] {
  const there = new Set(records.map(({ content }) => content.id))
  return claims
    .filter(({ id, review }) => review !== 'withdrawn' && !there.has(id))
    .map(({ id, revision }) => ({ kind: 'removed', id, revision }))
}
