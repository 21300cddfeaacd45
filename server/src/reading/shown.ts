import type { Analysis, ClaimState, SourceId, SourceState, Version } from '@claimtrail/model'
import type { SourceRecord, Store } from '@claimtrail/store'
import { nearest } from '@claimtrail/workspace'
import { SourceUnknownError, SourceUnreadableError } from '../errors.ts'
import type { Sentences } from '../views/sentences-at.ts'

/** The current version of a source with everything that is known of it: what a reader shows. */
export interface Shown {
  readonly record: SourceRecord
  readonly version: Version
  readonly text: string
  readonly analysis: Analysis
  readonly state: SourceState
}

/**
 * A source as the project knows it.
 *
 * @throws {@link SourceUnknownError} Naming the nearest ids.
 */
export async function readRecord(store: Store, id: SourceId): Promise<SourceRecord> {
  const record = await store.sourceRecord(id)
  if (record) return record
  const ids = (await store.sources()).map(({ source }) => source.id)
  throw new SourceUnknownError(id, nearest(id, ids))
}

/**
 * What a reader shows of a source.
 *
 * @throws {@link SourceUnknownError} It is not there.
 * @throws {@link SourceUnreadableError} It could not be read, or has not been analysed.
 */
export async function readShown(store: Store, id: SourceId): Promise<Shown> {
  const record = await readRecord(store, id)
  if (record.version === undefined) {
    throw new SourceUnreadableError(id, record.failure?.message ?? 'It has not been ingested.')
  }
  const [version, analysis, state] = await Promise.all([
    store.version(record.version),
    store.analysis(record.version),
    readState(store, id),
  ])
  const text = version && (await store.text(version.textSha256))
  if (!version || text === undefined || !analysis) {
    throw new SourceUnreadableError(
      id,
      'Its analysis is gone. Run "claimtrail ingest" to make it again.',
    )
  }
  return { record, version, text, analysis, state }
}

/** What was said about a source; nothing when nobody said anything. */
export async function readState(store: Store, id: SourceId): Promise<SourceState> {
  const nothing = { source: id, revision: '', claims: [], dismissed: [], settled: [] }
  return (await store.source(id)) ?? nothing
}

/** Where claims of a shown source stand: other sources' claims are on sentences that are not known here. */
export function sentencesIn(shown: Shown): (state: ClaimState) => Sentences | undefined {
  const { sentences, pageStarts } = shown.analysis
  const own = { version: shown.version.id, sentences, pageStarts }
  return (state) => (state.source === shown.version.source ? own : undefined)
}
