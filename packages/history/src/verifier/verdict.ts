import type { CheckpointContents } from './checkpoint-text.ts'
import type { Finding, Severity } from './finding.ts'

/** What verifying says in the end; the worst finding decides. */
export type Status = 'verified' | 'changed' | 'incomplete' | 'tampered'

/** What the answer of verifying hangs on, beside the folder itself. */
export interface Expectation {
  /** The root that somebody else holds, or the hash of the manifest. */
  readonly root?: string
  /** The text of the checkpoint that somebody else holds. */
  readonly text?: string
  /** Public Ed25519 key in PEM: only checkpoints signed with it count. */
  readonly publicKey?: string
}

/**
 * How a folder relates to what was expected: not at all, as the checkpoint has it, with more since, or as a manifest
 * has every byte of it.
 */
export type Coverage = 'none' | 'exactly' | 'extended' | 'whole'

/** How much was looked at. */
export interface VerifyCounts {
  readonly sources: number
  readonly versions: number
  readonly files: number
  readonly lines: number
  readonly events: number
  readonly quotes: number
  readonly checkpoints: number
}

/** What verifying says of a folder: no clock, the same for the same bytes. */
export interface Verdict {
  readonly status: Status
  /** 0 verified · 1 changed · 2 incomplete · 3 tampered. */
  readonly exitCode: 0 | 1 | 2 | 3
  /** Root of the folder as it is; absent when it was not asked for, or when the history is not whole. */
  readonly root?: string
  /** Hash of the manifest, when the folder has one. */
  readonly manifest?: string
  /** The checkpoint that was held against the folder. */
  readonly checkpoint?: string
  readonly covers: Coverage
  readonly counts: VerifyCounts
  /** Sorted by file, line and code. */
  readonly findings: readonly Finding[]
  /** What a checkpoint of the folder would pin; trees are empty unless they were asked for. */
  readonly contents: CheckpointContents
}

const ranks: readonly Severity[] = ['note', 'changed', 'incomplete', 'tampered']

/** The status and exit code that findings come to. */
export function statusOf(findings: readonly Finding[]): Pick<Verdict, 'status' | 'exitCode'> {
  const worst = Math.max(0, ...findings.map(({ severity }) => ranks.indexOf(severity)))
  if (worst === 3) return { status: 'tampered', exitCode: 3 }
  if (worst === 2) return { status: 'incomplete', exitCode: 2 }
  return worst === 1 ? { status: 'changed', exitCode: 1 } : { status: 'verified', exitCode: 0 }
}

/** Findings in the order of their files and lines, by code units. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (one, other) =>
      compare(one.file, other.file) ||
      (one.lineNumber ?? 0) - (other.lineNumber ?? 0) ||
      compare(one.code, other.code) ||
      compare(one.reason, other.reason),
  )
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
