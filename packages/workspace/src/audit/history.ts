import type { HistoryFinding } from '@claimtrail/audit'
import { checkHistory, type Finding, projectLayout } from '@claimtrail/history/verifier'
import type { ClaimId, SourceId } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'
import { projectFolder, verifyAt } from '../proof/verify.ts'
import type { AuditScope } from './audit-project.ts'

/** What an audit knows of the history. */
export interface AuditedHistory {
  readonly findings: readonly HistoryFinding[]
  readonly events: number
  readonly writers: number
  /** Claims that build on an event which is nowhere, and why. */
  readonly baseMissing: ReadonlyMap<ClaimId, string>
  /** The broken files that hold events of the claims on a source. */
  filesOf(store: Store, source: SourceId): Promise<ReadonlyMap<ClaimId, readonly string[]>>
}

/** Findings that verifying has on texts and quotes: the audit says them of each claim. */
const saidOfClaims = /^(?:base-missing|text-|version-(?:altered|foreign|missing)|quote-|source-)/

/** Check the history of a project, and that it is as a checkpoint has it when there is one. */
export async function auditHistory({ layout, checkpoint }: AuditScope): Promise<AuditedHistory> {
  const checked =
    checkpoint === undefined
      ? await checkHistory(projectFolder(layout.root), projectLayout)
      : await checkedAgainst(layout.root, checkpoint)
  const baseMissing = new Map(
    checked.findings.flatMap(({ code, claim, reason }) =>
      code === 'base-missing' && claim !== undefined ? [[claim, reason] as const] : [],
    ),
  )
  const findings = checked.findings.flatMap(toHistoryFinding)
  const broken = new Set(
    findings.flatMap(({ severity, file }) => (severity === 'tampered' ? file : [])),
  )
  return {
    findings,
    events: checked.events,
    writers: checked.files,
    baseMissing,
    filesOf: (store, source) => filesOf(store, source, broken),
  }
}

interface Checked {
  readonly findings: readonly Finding[]
  readonly events: number
  readonly files: number
}

async function checkedAgainst(root: string, text: string): Promise<Checked> {
  const { findings, counts } = await verifyAt(root, { text })
  return { findings, events: counts.events, files: counts.files }
}

/** To an audit only what a crash may leave is news; all else that is not the claims' own is tampering. */
function toHistoryFinding(finding: Finding): readonly HistoryFinding[] {
  const { code, severity, file, lineNumber = 1, reason } = finding
  if (saidOfClaims.test(code) && file !== 'checkpoint') return []
  return [{ code, file, lineNumber, reason, severity: severity === 'note' ? 'note' : 'tampered' }]
}

async function filesOf(
  store: Store,
  source: SourceId,
  broken: ReadonlySet<string>,
): Promise<ReadonlyMap<ClaimId, readonly string[]>> {
  const files = new Map<ClaimId, string[]>()
  if (broken.size === 0) return files
  const byWriter = new Map([...broken].map((file) => [writerOf(file), file]))
  for await (const event of store.events({ source })) {
    const file = byWriter.get(event.writer)
    if (file === undefined || !('claim' in event) || event.claim === undefined) continue
    const known = files.get(event.claim) ?? []
    if (!known.includes(file)) files.set(event.claim, [...known, file])
  }
  return files
}

function writerOf(file: string): string {
  return /([^/]*?)\.jsonl(?:\.gz)?$/.exec(file)?.[1] ?? ''
}
