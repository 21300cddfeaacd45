import type {
  ClaimId,
  ClaimType,
  Quote,
  Review,
  Sha256,
  SourceId,
  VersionId,
} from '@claimtrail/model'
import type { HistoryFinding } from './input.ts'

/**
 * How a claim stands on its source, best first; of two that fit, the worse one counts. `verified`: where it stood.
 * `moved`: elsewhere, in the same words. `typographic`: the same but for marks and white space. `contested`: its
 * words stand, but people disagree on what it says. `changed`: its sentence was reworded. `lost`: its words are
 * nowhere. `orphan`: the record of its version, its text, or an event that it builds on is not there.
 * `source-missing`: the file is not there. `tampered`: something does not have its hash.
 */
export const standings = [
  'verified',
  'moved',
  'typographic',
  'contested',
  'changed',
  'lost',
  'orphan',
  'source-missing',
  'tampered',
] as const

/** One of {@link standings}. */
export type Standing = (typeof standings)[number]

/** The worse of two standings. */
export function worseOf(one: Standing, other: Standing): Standing {
  return standings.indexOf(one) < standings.indexOf(other) ? other : one
}

/** A quote of a claim that is not where it was. */
export interface QuoteChange {
  /** Which quote of the claim, for example `quotes/0`, `actor/0/quote`. */
  readonly path: string
  readonly standing: 'moved' | 'typographic' | 'changed' | 'lost'
  readonly old: Quote
  /** Where it is, or what stands in its place; absent when nothing can be said. */
  readonly new?: Quote
  readonly explanation: string
}

/** Something that a person should see to, whatever the claim's standing. */
export interface ClaimFlag {
  readonly kind: 'contested' | 'incomplete'
  readonly explanation: string
}

/** The hashes that a standing was decided on; what is missing could not be looked at. */
export interface Evidence {
  readonly version: VersionId
  readonly sha256?: Sha256
  readonly textSha256?: Sha256
  readonly currentSha256?: Sha256
  readonly currentTextSha256?: Sha256
}

/** What an audit says of one claim. */
export interface ClaimFinding {
  readonly id: ClaimId
  readonly standing: Standing
  readonly source: SourceId
  /** Absent when the claim's record is no claim. */
  readonly type?: ClaimType
  readonly review: Review
  /** The claim's first quote, as it was made. */
  readonly old?: Quote
  /** The same quote today, when it moved or changed and its place is known. */
  readonly new?: Quote
  /** One or two full sentences. */
  readonly explanation: string
  readonly changes: readonly QuoteChange[]
  readonly flags: readonly ClaimFlag[]
  readonly evidence: Evidence
}

/** How many claims stand how. Withdrawn claims count as `withdrawn` alone, unless they were tampered with. */
export interface AuditCounts extends Readonly<Record<Standing, number>> {
  readonly claims: number
  readonly withdrawn: number
  readonly incomplete: number
}

/** What an audit says: JSON-ready, no clock, the same for the same input. */
export interface AuditReport {
  /** Sorted by source, then by claim. */
  readonly findings: readonly ClaimFinding[]
  readonly history: {
    readonly tampered: boolean
    /** Sorted by file, then by line. */
    readonly findings: readonly HistoryFinding[]
  }
  readonly counts: AuditCounts
  /** 0 all stand · 1 a person should look · 2 evidence is missing · 3 tampered. The worst wins. */
  readonly exitCode: 0 | 1 | 2 | 3
}
