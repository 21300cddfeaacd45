import type { Problem } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import type { Days } from './days.ts'

/** A query as it was understood: a document is found when every part agrees with it. */
export interface Query {
  /** As it was typed. */
  readonly text: string
  readonly parts: readonly QueryPart[]
  /** What was not understood, and left out; spans are in `text`. */
  readonly problems: readonly Problem[]
}

/** One condition of a query. */
export type QueryPart = WordsPart | FieldPart | DatePart

/** Words that follow one another in one text: one is a word, several a phrase. */
export interface WordsPart {
  readonly kind: 'words'
  /** Folded; never empty. */
  readonly words: readonly [string, ...string[]]
  /** The last word only needs to begin so. */
  readonly isPrefix: boolean
}

/** A filter on what a document carries. */
export interface FieldPart {
  readonly kind: 'field'
  readonly field: 'actor' | 'type' | 'source' | 'review'
  readonly value: string
  /** The value only needs to begin so. */
  readonly isPrefix: boolean
}

/** A document must speak of a date that has a day in common with these. */
export interface DatePart extends Days {
  readonly kind: 'date'
}

/** A piece of a query as it was typed, quotation marks off. */
export interface QueryPiece {
  /** What stands before a colon, when that is a name in letters. */
  readonly field?: string
  readonly value: string
  readonly isQuoted: boolean
  /** It was quoted and the closing mark is missing. */
  readonly isOpen: boolean
  readonly span: Span
}
