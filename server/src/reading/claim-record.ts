import { type ExportedClaim, eventsByClaim, exportClaim } from '@claimtrail/exchange'
import type { ClaimId, ClaimState, Source } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import { EvidenceMissingError, readEvidence } from '@claimtrail/workspace'
import { readEvents } from './claims.ts'
import { readState } from './shown.ts'

/**
 * A claim as the export has it: with its sentences, source, version and history.
 *
 * @throws {@link EvidenceMissingError} The text that it was made on is not kept.
 */
export async function readClaimRecord(store: Store, state: ClaimState): Promise<ExportedClaim> {
  const evidence = await readEvidence(store, state.claim.version)
  if (!evidence) throw new EvidenceMissingError(state.id, state.claim.version)
  const events = eventsByClaim(await readEvents(store, { source: state.source }))
  return exportClaim({
    ...evidence,
    state,
    source: await readSource(store, state, evidence.version.sha256),
    events: events.get(state.id) ?? [],
    conditions: await conditionsOf(store, state),
  })
}

async function readSource(store: Store, { source }: ClaimState, sha256: string): Promise<Source> {
  const record = await store.sourceRecord(source)
  const gone = { id: source, path: `source-docs/${source}`, sha256, sizeBytes: 0, meta: {} }
  return record?.source ?? gone
}

async function conditionsOf(store: Store, { id, source }: ClaimState): Promise<readonly ClaimId[]> {
  const { claims } = await readState(store, source)
  return claims
    .filter(({ links }) => links.some(({ link }) => link.type === 'condition-of' && link.to === id))
    .map((claim) => claim.id)
}
