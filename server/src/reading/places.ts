import type { ClaimState, SourceId } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import type { Sentences } from '../views/sentences-at.ts'

/** Titles of all sources, and the sentences of their current versions. */
export interface Places {
  readonly titles: ReadonlyMap<SourceId, string>
  sentencesOf(claim: ClaimState): Sentences | undefined
}

/** Read where claims of all sources stand: one analysis a source. */
export async function readPlaces(store: Store): Promise<Places> {
  const titles = new Map<SourceId, string>()
  const places = new Map<SourceId, Sentences>()
  for (const { source, version } of await store.sources()) {
    const analysis = version === undefined ? undefined : await store.analysis(version)
    if (!analysis) continue
    titles.set(source.id, analysis.title)
    const { version: of, sentences, pageStarts } = analysis
    places.set(source.id, { version: of, sentences, pageStarts })
  }
  return { titles, sentencesOf: (claim) => places.get(claim.source) }
}
