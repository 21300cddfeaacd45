import type { ClaimId, ClaimState, VersionId } from '@claimtrail/model'
import { auditClaim, auditMalformed, isClaim } from './audit-claim.ts'
import { type EvidenceCheck, evidenceReader } from './evidence.ts'
import { flagsOf } from './flags.ts'
import type { AuditInput, HistoryFinding } from './input.ts'
import { type QuoteFollower, quoteFollower } from './quote-changes.ts'
import { type AuditReport, type ClaimFinding, worseOf } from './report.ts'
import { countFindings, exitCodeOf } from './summary.ts'

/**
 * Say of every claim how it stands on its source, and whether the history is whole.
 *
 * An edited source makes its claims `changed` or `moved`, never `tampered`: that word is for the history, the
 * kept texts and the version records. Does not throw, whatever the claims and texts hold. Hashes each kept
 * text once, and lays it beside the text of today once: O(n log n) in their length.
 */
export function auditClaims(input: AuditInput): AuditReport {
  const readEvidence = evidenceReader(input)
  const follow = followers(input)
  const damaged = damagedFiles(input.historyFindings)
  const isLive = liveness(input)
  // Sorted first, so that the order in which claims come cannot decide between places that look alike.
  const findings = [...input.claims].sort(compareClaims).map((state) => {
    if (!isClaim(state)) return auditMalformed(state)
    const finding = {
      ...auditClaim(state, readEvidence(state), follow),
      flags: flagsOf(state, isLive),
    }
    return blame(orphaned(disputed(finding), input), state, input, damaged)
  })
  const counts = countFindings(findings)
  const tampered = damaged.size > 0
  return {
    findings,
    history: { tampered, findings: [...input.historyFindings].sort(compareHistory) },
    counts,
    exitCode: exitCodeOf(counts, tampered),
  }
}

/** Whether a claim stands; of one that nothing is known of it is believed. */
function liveness({ claims, isWithdrawn }: AuditInput): (id: ClaimId) => boolean {
  const withdrawn = new Set(
    claims.filter(({ review }) => review === 'withdrawn').map(({ id }) => id),
  )
  return (id) => !withdrawn.has(id) && !isWithdrawn?.(id)
}

/** One follower a version, made when the first claim needs it. */
function followers(
  input: AuditInput,
): (check: EvidenceCheck & { readonly standing: 'there' }) => QuoteFollower {
  const made = new Map<VersionId, QuoteFollower>()
  return ({ version, text, current }) => {
    const known = made.get(version.id)
    if (known) return known
    const sentences = input.sentenceSpans?.(version.id) ?? []
    const follower = quoteFollower(version.source, text, sentences, current)
    made.set(version.id, follower)
    return follower
  }
}

function damagedFiles(findings: readonly HistoryFinding[]): ReadonlySet<string> {
  return new Set(findings.filter(({ severity }) => severity === 'tampered').map(({ file }) => file))
}

/** Bodies that stand beside each other are no claim that one could rely on. */
function disputed(finding: ClaimFinding): ClaimFinding {
  const flag = finding.flags.find(({ kind }) => kind === 'contested')
  if (!flag || worseOf(finding.standing, 'contested') !== 'contested') return finding
  return { ...finding, standing: 'contested', explanation: flag.explanation }
}

/** A claim that builds on an event which nobody has may say something else than people decided. */
function orphaned(finding: ClaimFinding, { baseMissing }: AuditInput): ClaimFinding {
  const explanation = baseMissing?.(finding.id)
  if (explanation === undefined || worseOf(finding.standing, 'orphan') !== 'orphan') return finding
  return { ...finding, standing: 'orphan', explanation }
}

/** A claim whose events lie in a broken file cannot be believed, however well its words stand. */
function blame(
  finding: ClaimFinding,
  state: ClaimState,
  { historyFiles }: AuditInput,
  damaged: ReadonlySet<string>,
): ClaimFinding {
  if (damaged.size === 0 || finding.standing === 'tampered') return finding
  const file = historyFiles?.(state.id).find((name) => damaged.has(name))
  if (file === undefined) return finding
  const explanation = `The history of this claim is in ${file}, which has been tampered with.`
  return { ...finding, standing: 'tampered', explanation }
}

function compareClaims(one: ClaimState, other: ClaimState): number {
  return compareText(one.source, other.source) || compareText(one.id, other.id)
}

function compareHistory(one: HistoryFinding, other: HistoryFinding): number {
  return (
    compareText(one.file, other.file) ||
    (one.lineNumber ?? 0) - (other.lineNumber ?? 0) ||
    compareText(one.code, other.code)
  )
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
