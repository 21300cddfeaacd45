import { openSuggestions } from '@claimtrail/annotate'
import type { ClaimState, ClaimType } from '@claimtrail/model'
import type { SourceHead, SourceItem, SourceStanding } from '@claimtrail/viewer'
import type { Shown } from '../reading/shown.ts'
import { firstSentence } from './sentences-at.ts'

/** What the head of a page says about a source. */
export function sourceHead(
  { record, version, analysis }: Pick<Shown, 'record' | 'version' | 'analysis'>,
  standing: SourceStanding,
): SourceHead {
  const { id, path, meta } = record.source
  return {
    id,
    title: analysis.title,
    path,
    mediaType: version.mediaType,
    sha256: version.sha256,
    version: version.id,
    characters: version.textLength,
    standing,
    meta,
  }
}

/** A source as its row in the list. */
export function sourceItem(shown: Shown, standing: SourceStanding): SourceItem {
  const { analysis, state } = shown
  const live = state.claims.filter(isLive)
  const open = openSuggestions(analysis.suggestions, state)
  return {
    kind: 'source',
    ...sourceHead(shown, standing),
    sentences: analysis.sentences.length,
    reviewed: countReviewed(shown, live, new Set(open.map(({ sentence }) => sentence))),
    claims: {
      commitment: countType(live, 'commitment'),
      condition: countType(live, 'condition'),
      assessment: countType(live, 'assessment'),
    },
    suggestions: open.length,
    problems: analysis.problems,
  }
}

/** Whether a claim counts: everything but withdrawn. */
export function isLive(claim: ClaimState): boolean {
  return claim.review !== 'withdrawn'
}

/** Sentences that somebody decided on: settled, or holding a claim, and no suggestion waits there. */
function countReviewed(
  { version, analysis, state }: Shown,
  live: readonly ClaimState[],
  waiting: ReadonlySet<string>,
): number {
  const { sentences } = analysis
  const decided = new Set(state.settled)
  for (const claim of live) {
    const sentence = firstSentence(claim, { version: version.id, sentences })
    if (sentence && !waiting.has(sentence.id)) decided.add(sentence.id)
  }
  return sentences.filter(({ id }) => decided.has(id)).length
}

function countType(claims: readonly ClaimState[], type: ClaimType): number {
  return claims.filter(({ claim }) => claim.type === type).length
}
