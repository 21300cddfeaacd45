import { openSuggestions } from '@claimtrail/annotate'
import type { SourceRecord, Store } from '@claimtrail/store'
import type { SourceReply } from '../contract/source-schemas.ts'
import { isLive } from '../views/source-view.ts'
import { readState } from './shown.ts'

/** What the API says of a source; one that could not be read says why. */
export async function describeSource(store: Store, record: SourceRecord): Promise<SourceReply> {
  const { source, version: id, failure } = record
  const [version, analysis, state] = await Promise.all([
    id === undefined ? undefined : store.version(id),
    id === undefined ? undefined : store.analysis(id),
    readState(store, source.id),
  ])
  return {
    ...source,
    claims: state.claims.filter(isLive).length,
    problems: analysis?.problems ?? [],
    ...(failure && { failure }),
    ...(version && {
      version: version.id,
      mediaType: version.mediaType,
      characters: version.textLength,
    }),
    ...(analysis && {
      title: analysis.title,
      sentences: analysis.sentences.length,
      suggestions: openSuggestions(analysis.suggestions, state).length,
    }),
  }
}
