import type { ClaimFinding } from '@claimtrail/audit'
import type { AuditSummary, Workspace } from '@claimtrail/workspace'
import type { Places } from '../place.ts'

/** What writing an audit may ask. */
export interface AuditContext {
  readonly workspace: Workspace
  readonly places: Places
}

/** Writes an audit while it goes on: findings as they come, and in the end what they add up to. */
export type AuditWriter = (
  audit: AsyncGenerator<ClaimFinding, AuditSummary, void>,
  context: AuditContext,
) => AsyncGenerator<string, void>
