import type {
  BlockKind,
  ClaimId,
  ClaimState,
  EventId,
  Mention,
  Problem,
  Revision,
  SentenceId,
  Suggestion,
} from '@claimtrail/model'
import type { ClaimView } from './claim-view.ts'
import type { SourceHead } from './source-view.ts'

/**
 * One sentence with everything beside it: a row of the reader, and the JSON behind
 * `GET /api/v1/sources/{source}/rows/{index}`. All spans are in the clean text of the version, not in `text`.
 */
export interface SentenceView {
  readonly id: SentenceId
  /** From 0; people see `index + 1`. */
  readonly index: number
  /** Offset of the sentence in the clean text, in UTF-16 code units. */
  readonly start: number
  /** The sentence, exactly as the clean text has it. */
  readonly text: string
  /** Index of its block: rows of one block stand together. */
  readonly block: number
  readonly blockKind: BlockKind
  /** Heading level from 1. */
  readonly level?: number
  /** `a)`, `1.` or `•`, at the first sentence of a list item. */
  readonly itemLabel?: string
  /** Nesting of a list item from 0. */
  readonly depth?: number
  /** Place in a table, from 0. */
  readonly cell?: { readonly row: number; readonly column: number; readonly header: boolean }
  /** Page of the source on which it begins, from 1, when the source has pages. */
  readonly page?: number
  /** Whether it is the first sentence that begins on its page. */
  readonly opensPage?: boolean
  readonly mentions: readonly Mention[]
  /** Claims whose first quote begins here: their cards stand here. Withdrawn ones included. */
  readonly claims: readonly ClaimView[]
  /** Claims that begin elsewhere and have a quote that reaches in here: painted, no card. */
  readonly continued: readonly ClaimView[]
  /** Not decided on; best first. */
  readonly suggestions: readonly Suggestion[]
  /** Somebody said that this sentence is done. */
  readonly settled: boolean
}

/** `/s/<source>`: the reader. */
export interface ReaderView {
  readonly kind: 'reader'
  readonly source: SourceHead
  readonly layout: 'sentences' | 'prose'
  /** All sentences in order; `sentences[i].index` is `i`. */
  readonly sentences: readonly SentenceView[]
  /** The claim in the inspector (`?claim=`). */
  readonly selected?: ClaimId
  /** Claims that stand on no sentence of the shown version. */
  readonly unplaced: readonly ClaimView[]
  readonly problems: readonly Problem[]
}

/** The reply to a command or an accepted batch. */
export interface CommandReply {
  readonly events: readonly EventId[]
  /** The claims that changed, as they stand now. */
  readonly claims: readonly ClaimState[]
  /** Of the source, after the change. */
  readonly revision: Revision
  /** Indexes of the sentences that look different now. */
  readonly rows: readonly number[]
}
