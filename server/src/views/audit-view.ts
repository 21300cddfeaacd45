import { type AuditReport, type ClaimFinding, type Standing, standings } from '@claimtrail/audit'
import type { ClaimId, ClaimState, SourceId } from '@claimtrail/model'
import type { AuditFinding, AuditView } from '@claimtrail/viewer'
import type { ClaimViewer } from './claim-view.ts'

/** What the audit page is made of. */
export interface AuditViewInput {
  readonly report: AuditReport
  readonly history: { readonly events: number; readonly writers: number; readonly root?: string }
  readonly claims: ReadonlyMap<ClaimId, ClaimState>
  readonly titles: ReadonlyMap<SourceId, string>
  readonly viewer: ClaimViewer
}

/** The audit page. Withdrawn claims are counted only when something is wrong with them. */
export function auditView(input: AuditViewInput): AuditView {
  const { report, history } = input
  const counted = report.findings.filter(counts)
  return {
    kind: 'audit',
    counts: countStandings(counted),
    rows: counted
      .filter(({ standing }) => standing !== 'verified')
      .sort((one, other) => standings.indexOf(other.standing) - standings.indexOf(one.standing))
      .flatMap((finding) => auditRow(finding, input)),
    findings: findingsOf(report),
    history: { ...history, whole: !report.history.tampered },
  }
}

/** What an audit found beside the standings of claims: in the history, and what claims need. */
export function findingsOf(report: AuditReport): readonly AuditFinding[] {
  const inHistory = report.history.findings.map(
    ({ code, severity, reason, file, lineNumber }): AuditFinding => ({
      code,
      severity: severity === 'tampered' ? 'error' : 'info',
      reason,
      place: `${file}:${lineNumber}`,
    }),
  )
  const onClaims = report.findings.flatMap(({ id, source, flags }) =>
    flags.map(
      ({ kind, explanation }): AuditFinding => ({
        code: kind,
        severity: kind === 'contested' ? 'warning' : 'info',
        reason: explanation,
        source,
        claim: id,
      }),
    ),
  )
  return [...inHistory, ...onClaims]
}

function counts({ review, standing }: ClaimFinding): boolean {
  return review !== 'withdrawn' || standing === 'tampered'
}

function countStandings(findings: readonly ClaimFinding[]): AuditView['counts'] {
  const counts: Partial<Record<Standing, number>> = {}
  for (const { standing } of findings) counts[standing] = (counts[standing] ?? 0) + 1
  return counts
}

function auditRow(finding: ClaimFinding, input: AuditViewInput): AuditView['rows'] {
  const { standing, explanation: reason } = finding
  const state = input.claims.get(finding.id)
  if (!state) return []
  const claim = { ...input.viewer(state), standing, finding: reason }
  return [{ claim, sourceTitle: input.titles.get(state.source) ?? state.source, standing, reason }]
}
