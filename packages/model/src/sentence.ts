import type { Span } from '@claimtrail/text'
import type { SentenceId } from './names.ts'

/** One sentence of a version. Sentences are sorted, never overlap, and have no white space at their edges. */
export interface Sentence {
  readonly id: SentenceId
  /** From 0; people see `index + 1`. */
  readonly index: number
  /** In the clean text. */
  readonly span: Span
  /** In the source text, through the offset map. */
  readonly sourceSpan: Span
  /** Index of its block. */
  readonly block: number
}
