import type { Analysis, SourceId, Suggestion } from '@claimtrail/model'
import type { Workspace } from '@claimtrail/workspace'
import { NotKnownError } from './errors.ts'

/** A source's current text with what the toolkit found in it. */
export interface Reading {
  readonly text: string
  readonly analysis: Analysis
  /** Suggestions that nobody has decided on when this was read. */
  readonly open: readonly Suggestion[]
}

/**
 * Read what ingesting left of a source.
 *
 * @throws {@link NotKnownError} It has not been ingested.
 */
export async function readingOf({ store }: Workspace, source: SourceId): Promise<Reading> {
  const record = await store.sourceRecord(source)
  const version = record?.version === undefined ? undefined : await store.version(record.version)
  const text = version && (await store.text(version.textSha256))
  const analysis = version && (await store.analysis(version.id))
  if (text === undefined || !analysis)
    throw new NotKnownError('source', source, 'Run "claimtrail ingest" first.')
  const { openSuggestions } = await import('@claimtrail/annotate')
  return { text, analysis, open: openSuggestions(analysis.suggestions, await store.source(source)) }
}
