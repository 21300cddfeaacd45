import type { Span } from '@claimtrail/text'
import { z } from 'zod'
import type { Claim, Quote } from './claim.ts'

/**
 * How the words of a claim stand in a later version of its source, best first: unit for unit where they stood;
 * unit for unit elsewhere; but for marks and white space; other words.
 */
export type ReanchorStatus = 'verified' | 'moved' | 'typographic' | 'changed'

/** What a change of words touches, and so deserves a look before all other changes. */
export type WordFlag = 'number' | 'date' | 'negation' | 'modal' | 'actor'

/** Words that stand in the place of others; one side is empty where words were put in or taken out. */
export interface ChangedWords {
  readonly before: string
  readonly after: string
  readonly flags: readonly WordFlag[]
}

/** How a claim came onto another version. */
export interface Reanchoring {
  /** Name and version of what found the place, or `person` when somebody chose it. */
  readonly algorithm: string
  /** From 0 to 1: how much of the words was found again; of several quotes the least. */
  readonly score: number
  /** The worst of the claim's quotes and of the sentences that they stand in. */
  readonly status: ReanchorStatus
  /** In those sentences, in text order. */
  readonly changes: readonly ChangedWords[]
}

/** What became of one quote of a claim, or of the sentence around it. */
export interface FollowedQuote {
  /** Which quote of the claim, for example `actor/0/quote`. */
  readonly path: string
  readonly old: Quote
  /** Absent when it is lost. */
  readonly new?: Quote
  readonly status: ReanchorStatus | 'lost'
  readonly score: number
}

/** A change of words and where it is, in UTF-16 code units of the text of each side; empty spans where none stand. */
export interface PlacedChange {
  readonly before: Span
  readonly after: Span
  readonly flags: readonly WordFlag[]
}

/** The sentences around quotes of a claim, and what stands for them in the other version. */
export interface FollowedSentence {
  readonly old: Quote
  /** Absent when they are lost. */
  readonly new?: Quote
  readonly status: ReanchorStatus | 'lost'
  /** In text order; empty unless `changed`. */
  readonly changes: readonly PlacedChange[]
}

/** A claim looked for in another version of its source. */
export interface FollowedClaim extends Omit<Reanchoring, 'status'> {
  readonly status: ReanchorStatus | 'lost'
  /** The claim on the other version; absent when one of its quotes is lost. */
  readonly body?: Claim
  /** Every quote of the claim, in field order. */
  readonly quotes: readonly FollowedQuote[]
  /** Each once, in order of the earlier text. */
  readonly sentences: readonly FollowedSentence[]
}

/** A {@link ChangedWords} in JSON; unknown fields survive. */
const changedWordsSchema: z.ZodType<ChangedWords> = z.looseObject({
  before: z.string(),
  after: z.string(),
  flags: z.array(z.enum(['number', 'date', 'negation', 'modal', 'actor'])),
})

/** The fields of a {@link Reanchoring} in JSON. */
export const reanchoringShape: {
  readonly algorithm: z.ZodType<string>
  readonly score: z.ZodType<number>
  readonly status: z.ZodType<ReanchorStatus>
  readonly changes: z.ZodType<readonly ChangedWords[]>
} = {
  algorithm: z.string().min(1).max(100),
  score: z.number().min(0).max(1),
  status: z.enum(['verified', 'moved', 'typographic', 'changed']),
  changes: z.array(changedWordsSchema).max(10_000),
}
