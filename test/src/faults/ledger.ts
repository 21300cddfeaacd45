import type { ClaimId, EntryId, Revision } from '@claimtrail/model'

/** A commit that was acknowledged, and what it was decided on. */
export interface Acknowledged {
  readonly claim: ClaimId
  /** The revision it replaced; empty for a new claim. */
  readonly base: Revision
}

/** What processes were told about their commits, written down outside of them. */
export interface Ledger {
  readonly acknowledged: Map<EntryId, Acknowledged>
  /** Commits whose outcome nobody knows. */
  readonly unknown: Set<EntryId>
  /** Refused since somebody else was faster. */
  conflicts: number
  /** Processes that handed their history file on. */
  closed: number
  /** What a process said and nobody expected. */
  readonly strange: string[]
}

/** An empty ledger. */
export function createLedger(): Ledger {
  return { acknowledged: new Map(), unknown: new Set(), conflicts: 0, closed: 0, strange: [] }
}

/** The words of a process that commits: one line each. */
export const words = {
  ready: 'ready',
  closed: 'closed',
  acknowledged: (entry: EntryId, claim: ClaimId, base: Revision): string =>
    `acknowledged ${entry} ${claim} ${base || '-'}`,
  conflict: (entry: EntryId): string => `conflict ${entry}`,
  unknown: (entry: EntryId): string => `unknown ${entry}`,
}

/** Write down a line that a process said. */
export function writeDown(ledger: Ledger, line: string): void {
  const [word, entry = '', claim = '', base = ''] = line.split(' ')
  if (word === 'acknowledged')
    ledger.acknowledged.set(entry, { claim, base: base === '-' ? '' : base })
  else if (word === 'unknown') ledger.unknown.add(entry)
  else if (word === 'conflict') ledger.conflicts += 1
  else if (word === 'closed') ledger.closed += 1
  else if (word !== 'ready') ledger.strange.push(line)
}
