import type { ClaimId } from '@claimtrail/model'
import { renderCard } from '@claimtrail/viewer'
import type { Workspace } from '@claimtrail/workspace'
import { claimPageView } from '../views/claim-page-view.ts'
import { readClaimPageInput } from './claim-page.ts'
import { readClaimState } from './claims.ts'

/**
 * The card of a claim: an HTML file without script or request, for keeping and printing.
 *
 * @throws {@link ClaimUnknownError} There is no such claim.
 */
export async function readCard(workspace: Workspace, claim: ClaimId): Promise<string> {
  const state = await readClaimState(workspace.store, claim)
  return renderCard(claimPageView(await readClaimPageInput(workspace, state)), 'en')
}
