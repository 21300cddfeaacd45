import type { AuditCounts, AuditReport, ClaimFinding, Standing } from './report.ts'

/** Count findings: a withdrawn claim asks nothing of anybody, unless it was tampered with. */
export function countFindings(findings: readonly ClaimFinding[]): AuditCounts {
  const asserted = findings.filter((finding) => !isAtRest(finding))
  const standing = (wanted: Standing): number =>
    asserted.filter((finding) => finding.standing === wanted).length
  const flagged = (kind: 'contested' | 'incomplete'): number =>
    asserted.filter(({ flags }) => flags.some((flag) => flag.kind === kind)).length
  return {
    claims: findings.length,
    verified: standing('verified'),
    moved: standing('moved'),
    changed: standing('changed'),
    'source-missing': standing('source-missing'),
    tampered: standing('tampered'),
    withdrawn: findings.length - asserted.length,
    contested: flagged('contested'),
    incomplete: flagged('incomplete'),
  }
}

/** The exit code of counts and history. An unfinished claim is a gap in the work, not in the evidence. */
export function exitCodeOf(counts: AuditCounts, historyTampered: boolean): AuditReport['exitCode'] {
  if (historyTampered || counts.tampered > 0) return 3
  if (counts['source-missing'] > 0) return 2
  return counts.changed > 0 || counts.contested > 0 ? 1 : 0
}

function isAtRest({ review, standing }: ClaimFinding): boolean {
  return review === 'withdrawn' && standing !== 'tampered'
}
