import type { Span } from '@claimtrail/text'
import type { ActorId, ClaimId, TimexValue, VersionId } from './names.ts'

/** A span with its words: refused wherever `text.slice(start, end) !== quote`. */
export interface Quote extends Span {
  readonly quote: string
}

/** One filler of one slot. At least one of `quote`, `claim`, `role` is there. */
export interface Fill {
  /** The words that say it, in this version. */
  readonly quote?: Quote
  /** "It" → "the Taliban", earlier in the same version. */
  readonly resolvedTo?: Quote
  /** Canonical id of the mention. */
  readonly actor?: ActorId
  /** Another claim fills the slot: what an exchange answers, what is assessed. */
  readonly claim?: ClaimId
  /** Nobody is named: the writer of the text, or the agent of a passive. */
  readonly role?: 'author' | 'unspecified'
}

/** One entry of a history that is appended to and never overwritten; the last entry is today. */
export interface Dated<Value> {
  readonly value: Value
  readonly asOf?: TimexValue
  readonly evidence: readonly Quote[]
}

/** What every claim has. Its sentences, review and authors are derived, never typed. */
export interface ClaimBase {
  readonly id: ClaimId
  readonly version: VersionId
  /** The smallest clause that carries the claim; more than one when it is discontinuous. */
  readonly quotes: readonly [Quote, ...Quote[]]
  /** The words that make it this type. */
  readonly cue?: Quote
  /** Who says it, outermost first: the author, then a reported speaker. Empty means the author alone. */
  readonly sourceChain: readonly Fill[]
  readonly note?: string
}

/** When a commitment is due: never the date of signing (that is `eventDate`). */
export interface Timing {
  readonly kind: 'deadline' | 'start' | 'until' | 'recurring'
  readonly quote: Quote
  readonly value?: TimexValue
  readonly countsFrom?: Quote
}

/** How far a commitment has come, in the order of a negotiation. */
export type CommitmentStatus =
  | 'announced'
  | 'proposed'
  | 'offered'
  | 'agreed'
  | 'reaffirmed'
  | 'suspended'
  | 'withdrawn'

/** A party binds itself, or is bound, to do or refrain from something. */
export interface Commitment extends ClaimBase {
  readonly type: 'commitment'
  /** Who is bound; `{ role: 'unspecified' }` for an agentless passive; empty while unfinished. */
  readonly actor: readonly Fill[]
  /** What is done; absent while unfinished. */
  readonly action?: Quote
  /** What it is done to; the undergoer of a passive. */
  readonly object?: Quote
  readonly polarity: 'do' | 'refrain'
  readonly counterparty?: readonly Fill[]
  readonly beneficiary?: readonly Fill[]
  readonly thirdParty?: readonly Fill[]
  readonly force?: 'obligation' | 'undertaking' | 'intention' | 'readiness' | 'permission'
  readonly origin?: 'self' | 'agreed' | 'imposed'
  /** 1 mentioned, 2 some mechanism, 3 detailed and enforceable. */
  readonly specificity?: 1 | 2 | 3
  readonly timing?: Timing
  /** When it was said or signed; never a deadline. */
  readonly eventDate?: Quote
  /** The agreement, law or statement that holds it. */
  readonly instrument?: Fill
  readonly status?: readonly Dated<CommitmentStatus>[]
  /** 0 not begun, 1 begun, 2 well advanced, 3 complete. */
  readonly fulfilment?: readonly Dated<0 | 1 | 2 | 3 | 'breached'>[]
}

/** How a condition hangs on what it governs. */
export type ConditionKind =
  | 'if'
  | 'unless'
  | 'after'
  | 'until'
  | 'subject-to'
  | 'exchange'
  | 'except'

/** A circumstance that may or may not come true, and on which a claim depends (its `condition-of` links). */
export interface Condition extends ClaimBase {
  readonly type: 'condition'
  readonly kind: ConditionKind
  /** What must (not) come true; a claim in an exchange; absent while unfinished. */
  readonly antecedent?: Fill
  /** Who can make it true. */
  readonly responsible?: Fill
  readonly state?: readonly Dated<'open' | 'met' | 'not-met' | 'disputed'>[]
}

/** What kind of judgement an assessment is. */
export type AssessmentKind =
  | 'forecast'
  | 'evaluation'
  | 'obstacle'
  | 'compliance'
  | 'necessity'
  | 'recommendation'

/** A judgement by an identifiable holder on likelihood, value, obstacle, compliance or need. */
export interface Assessment extends ClaimBase {
  readonly type: 'assessment'
  /** Who judges; absent while unfinished. */
  readonly holder?: Fill
  /** What is judged; absent while unfinished. */
  readonly target?: Fill
  readonly kind: AssessmentKind
  readonly stance?: 'positive' | 'negative' | 'mixed' | 'neutral'
  readonly certainty?: 'certain' | 'probable' | 'possible' | 'doubtful'
  readonly basis?: Quote
}

/** What is stored: somebody committed, set a condition, or judged. */
export type Claim = Commitment | Condition | Assessment

/** The three types of claim. */
export type ClaimType = Claim['type']

/** A claim that has no id yet. */
export type ClaimDraft = Claim extends infer Each
  ? Each extends Claim
    ? Omit<Each, 'id'>
    : never
  : never

/** How two claims belong together. */
export type LinkType =
  | 'condition-of'
  | 'in-exchange-for'
  | 'assesses'
  | 'reaffirms'
  | 'supersedes'
  | 'contradicts'
  | 'part-of'
  | 'same-undertaking'
  | 'same-as'

/** A directed relation between two claims. */
export interface Link {
  readonly type: LinkType
  readonly from: ClaimId
  readonly to: ClaimId
  readonly evidence?: Quote
}
