import {
  type AuditCounts,
  type AuditReport,
  addCounts,
  auditClaims,
  type ClaimFinding,
  countFindings,
  exitCodeOf,
} from '@claimtrail/audit'
import type { ClaimId, ClaimState, SourceId } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import type { Toolkit } from '@claimtrail/toolkit'
import type { Layout } from '../layout.ts'
import { type FoundSource, scanSources } from '../scan.ts'
import { maxExceptions, recall, remember } from './audit-memory.ts'
import { claimsBySource } from './claims-by-source.ts'
import { currentSource } from './current-source.ts'
import { type AuditedHistory, auditHistory } from './history.ts'
import { keptVersions } from './kept-versions.ts'
import { projectState } from './project-state.ts'

/** What an audit of a project needs. */
export interface AuditScope {
  readonly layout: Layout
  readonly store: Store
  /** Asked for only when some source's bytes are no longer those that its claims were made on. */
  readonly toolkit: () => Promise<Toolkit>
  /** Only claims on these; all when absent. The history is checked whole either way. */
  readonly sources?: readonly SourceId[]
  readonly sizeLimitBytes?: number
  /**
   * Leave out claims that just stand. Then an audit of a project that is, by its hashes, as the last one found it says
   * again what that one said.
   */
  readonly exceptionsOnly?: boolean
  /** Text of a checkpoint that somebody else holds: what no longer is as it says is tampered. */
  readonly checkpoint?: string
}

/** What an audit says beside the findings on claims. */
export interface AuditSummary extends Omit<AuditReport, 'findings'> {
  /** How much history was looked at. */
  readonly events: number
  readonly writers: number
}

/** What an audit of a project says. */
export type ProjectReport = AuditReport & AuditSummary

/** Say how every claim stands, and whether the history is whole. Writes nothing of the project. */
export async function auditProject(scope: AuditScope): Promise<ProjectReport> {
  const findings: ClaimFinding[] = []
  const audit = auditEach(scope)
  for (;;) {
    const { done, value } = await audit.next()
    if (done) return { findings, ...value }
    findings.push(value)
  }
}

/**
 * The same with the findings one by one, by source and then by claim, and the summary as what the generator
 * returns: holds the claims, the texts and the findings of one source at a time, and streams the history.
 */
export async function* auditEach(
  scope: AuditScope,
): AsyncGenerator<ClaimFinding, AuditSummary, void> {
  if (!scope.exceptionsOnly) return yield* auditAnew(scope)
  const isWhole = scope.sources === undefined && scope.checkpoint === undefined
  const { local } = scope.layout
  const state = isWhole ? await projectState(scope.layout) : ''
  const known = isWhole ? await recall(local, state) : undefined
  if (known) {
    yield* known.exceptions
    return known.summary
  }
  const exceptions: ClaimFinding[] = []
  const audit = auditAnew(scope)
  for (;;) {
    const { done, value } = await audit.next()
    if (!done) {
      if (isPlain(value)) continue
      if (exceptions.length <= maxExceptions) exceptions.push(value)
      yield value
      continue
    }
    // Tampering is looked at anew each time, whatever was remembered.
    const isMemorable = isWhole && value.exitCode !== 3 && exceptions.length <= maxExceptions
    if (isMemorable) await remember(local, state, { summary: value, exceptions })
    return value
  }
}

/** Whether nothing is to be said of a claim but that it stands. */
function isPlain({ standing, flags }: ClaimFinding): boolean {
  return standing === 'verified' && flags.length === 0
}

async function* auditAnew(scope: AuditScope): AsyncGenerator<ClaimFinding, AuditSummary, void> {
  const history = await auditHistory(scope)
  const found = new Map((await scanSources(scope.layout)).map((each) => [each.id, each]))
  const withdrawn = await withdrawnClaims(scope.store)
  let counts = countFindings([])
  for await (const { source, claims } of claimsBySource(scope.store)) {
    if (scope.sources && !scope.sources.includes(source)) continue
    const report = await auditSource(
      scope,
      { source, claims, file: found.get(source) },
      history,
      withdrawn,
    )
    yield* report.findings
    counts = addCounts(counts, report.counts)
  }
  return { ...summaryOf(history, counts), counts }
}

function summaryOf(
  { findings, events, writers }: AuditedHistory,
  counts: AuditCounts,
): Omit<AuditSummary, 'counts'> {
  const tampered = findings.some(({ severity }) => severity === 'tampered')
  return {
    history: { tampered, findings },
    exitCode: exitCodeOf(counts, tampered),
    events,
    writers,
  }
}

async function auditSource(
  scope: AuditScope,
  {
    source,
    claims,
    file,
  }: { source: SourceId; claims: readonly ClaimState[]; file: FoundSource | undefined },
  history: AuditedHistory,
  withdrawn: ReadonlySet<ClaimId>,
): Promise<AuditReport> {
  const versions = await keptVersions(scope.store, claims)
  const current = file && (await currentSource(scope, file, versions))
  const files = await history.filesOf(scope.store, source)
  return auditClaims({
    claims,
    version: (id) => versions.get(id)?.version,
    keptText: (textSha256) =>
      [...versions.values()].find(({ version }) => version.textSha256 === textSha256)?.text,
    current: (id) => (id === source ? current : undefined),
    historyFindings: history.findings,
    sentenceSpans: (id) => versions.get(id)?.sentences(),
    historyFiles: (claim) => files.get(claim) ?? [],
    isWithdrawn: (claim) => withdrawn.has(claim),
    baseMissing: (claim) => history.baseMissing.get(claim),
  })
}

/** Ids alone: a condition may govern a claim on another source. */
async function withdrawnClaims(store: Store): Promise<ReadonlySet<ClaimId>> {
  const ids = new Set<ClaimId>()
  for await (const { id } of store.query({ review: 'withdrawn' })) ids.add(id)
  return ids
}
