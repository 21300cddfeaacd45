import type { ClaimId, SourceId } from '@claimtrail/model'
import type { ClaimView, Standing } from './claim-view.ts'

/** One claim as the audit found it. */
export interface AuditRow {
  readonly claim: ClaimView
  readonly sourceTitle: string
  readonly standing: Standing
  /** One sentence: what was found. */
  readonly reason: string
}

/** Something wrong that is not about one claim, or that needs a command. */
export interface AuditFinding {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly reason: string
  readonly source?: SourceId
  readonly claim?: ClaimId
  /** File and line in the history, for example `annotations/history/a.jsonl:12`. */
  readonly place?: string
  /** What to run next. */
  readonly command?: string
}

/** `/audit`: does every claim still stand, and is the history whole? */
export interface AuditView {
  readonly kind: 'audit'
  readonly counts: Readonly<Partial<Record<Standing, number>>>
  /** The claims that do not stand as they were made, worst first. */
  readonly rows: readonly AuditRow[]
  readonly findings: readonly AuditFinding[]
  readonly history: {
    /** Every line is chained to the one before it, and none was changed. */
    readonly whole: boolean
    readonly events: number
    readonly writers: number
    /** Root over the heads of all writers, in hex; absent when the history is empty. */
    readonly root?: string
  }
}
