import type { Analysis, ClaimState } from '@claimtrail/model'
import type { SourceRecord } from '@claimtrail/store'
import type { SourceHead, SourceStanding } from '@claimtrail/viewer'
import { type Evidence, readEvidence, type Workspace } from '@claimtrail/workspace'
import type { ClaimPageInput } from '../views/claim-page-view.ts'
import { claimViewer } from '../views/claim-view.ts'
import { auditClaim } from './audit.ts'
import { readCardFacts } from './card-facts.ts'
import { readEvents } from './claims.ts'
import { readAllClaims } from './neighbours.ts'
import { readStanding, toFiles } from './standings.ts'

/**
 * Everything that the page of a claim shows: links from other sources are found among all claims, and the
 * claim's source is audited.
 */
export async function readClaimPageInput(
  workspace: Workspace,
  state: ClaimState,
): Promise<ClaimPageInput> {
  const { store } = workspace
  const { version } = state.claim
  const [records, evidence, analysis, claims, events, found, finding] = await Promise.all([
    store.sources(),
    readEvidence(store, version),
    store.analysis(version),
    readAllClaims(store),
    readEvents(store, { claim: state.id }),
    workspace.scan(),
    auditClaim(workspace, state),
  ])
  const record = records.find((each) => each.source.id === state.source)
  const book = new Map(claims.map((claim) => [claim.id, claim]))
  // Its sentences are linked to in the reader, and the reader shows the current version.
  const place = record?.version === version ? evidence : undefined
  const sentences = place && {
    version,
    // Those of the analysis know where they stand in the file.
    sentences: analysis?.sentences ?? place.sentences,
    pageStarts: analysis?.pageStarts,
  }
  const facts = await readCardFacts(workspace, state, { evidence, analysis }, events)
  const standing = await readStanding(store, toFiles(found), state.source, [state])
  return {
    state,
    viewer: claimViewer(book, (claim) => (claim.source === state.source ? sentences : undefined)),
    source: describeHead(state, standing, record, evidence, analysis),
    blocks: analysis?.blocks ?? [],
    events,
    facts,
    ...(evidence && { evidence }),
    ...(finding && { finding }),
  }
}

/** The head of the version that the claim was made on; of a source that is gone, what is still known. */
function describeHead(
  { source: id, claim }: ClaimState,
  standing: SourceStanding,
  record: SourceRecord | undefined,
  evidence: Evidence | undefined,
  analysis: Analysis | undefined,
): SourceHead {
  return {
    id,
    title: analysis?.title ?? record?.source.meta.title ?? id,
    path: record?.source.path ?? `source-docs/${id}`,
    mediaType: evidence?.version.mediaType ?? '',
    sha256: evidence?.version.sha256 ?? '',
    version: claim.version,
    characters: evidence?.version.textLength ?? 0,
    standing,
    meta: record?.source.meta ?? {},
  }
}
