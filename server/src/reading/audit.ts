import type { AuditReport, ClaimFinding } from '@claimtrail/audit'
import type { ClaimState } from '@claimtrail/model'
import { ClaimtrailError } from '@claimtrail/text'
import type { Workspace } from '@claimtrail/workspace'
import { readEvents } from './claims.ts'

/** What an audit said, and how much history it looked at. */
export interface Audited {
  readonly report: AuditReport
  readonly history: { readonly events: number; readonly writers: number }
}

/** Audit the whole project: reads every source and every event. */
export async function audit(workspace: Workspace): Promise<Audited> {
  const [report, events] = await Promise.all([workspace.audit(), readEvents(workspace.store, {})])
  const writers = new Set(events.map(({ writer }) => writer))
  return { report, history: { events: events.length, writers: writers.size } }
}

/** What the audit of its source says of one claim; nothing when the source cannot be audited. */
export async function auditClaim(
  workspace: Workspace,
  { id, source }: ClaimState,
): Promise<ClaimFinding | undefined> {
  try {
    const { findings } = await workspace.audit([source])
    return findings.find((finding) => finding.id === id)
  } catch (error) {
    // The page shows the claim all the same, and the audit page says what is wrong with the source.
    if (error instanceof ClaimtrailError) return undefined
    throw error
  }
}
