import {
  type AuditCounts,
  type AuditReport,
  type ClaimFinding,
  type Standing,
  standings,
} from './report.ts'

/** Count findings: a withdrawn claim asks nothing of anybody, unless it was tampered with. */
export function countFindings(findings: readonly ClaimFinding[]): AuditCounts {
  const asserted = findings.filter((finding) => !isAtRest(finding))
  const standing = (wanted: Standing): number =>
    asserted.filter((finding) => finding.standing === wanted).length
  return {
    claims: findings.length,
    verified: standing('verified'),
    moved: standing('moved'),
    typographic: standing('typographic'),
    contested: standing('contested'),
    changed: standing('changed'),
    lost: standing('lost'),
    orphan: standing('orphan'),
    'source-missing': standing('source-missing'),
    tampered: standing('tampered'),
    withdrawn: findings.length - asserted.length,
    incomplete: asserted.filter(({ flags }) => flags.some(({ kind }) => kind === 'incomplete'))
      .length,
  }
}

/** The counts of two audits of different claims taken together. */
export function addCounts(one: AuditCounts, other: AuditCounts): AuditCounts {
  const sums: Record<keyof AuditCounts, number> = { ...one }
  for (const name of [...standings, 'claims', 'withdrawn', 'incomplete'] as const) {
    sums[name] += other[name]
  }
  return sums
}

/** The exit code of counts and history. An unfinished claim is a gap in the work, not in the evidence. */
export function exitCodeOf(counts: AuditCounts, historyTampered: boolean): AuditReport['exitCode'] {
  if (historyTampered || counts.tampered > 0) return 3
  if (counts['source-missing'] > 0 || counts.orphan > 0) return 2
  return counts.changed > 0 || counts.lost > 0 || counts.contested > 0 ? 1 : 0
}

function isAtRest({ review, standing }: ClaimFinding): boolean {
  return review === 'withdrawn' && standing !== 'tampered'
}
