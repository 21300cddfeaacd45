import type { Annotator, ClaimId, EventId, Revision, SourceId } from '@claimtrail/model'

/** What an event did, as the stream of events names it: one name an operation. */
export type ChangeName =
  | 'claim.added'
  | 'claim.revised'
  | 'claim.withdrawn'
  | 'claim.judged'
  | 'claim.reanchored'
  | 'link.made'
  | 'link.taken'
  | 'suggestion.dismissed'
  | 'sentence.settled'
  | 'undone'

/** Something that somebody did, without its words: who looks at the source fetches what it needs. */
export interface Change {
  readonly name: ChangeName
  readonly event: EventId
  readonly source: SourceId
  /** The claim that it is about; of a link the one that it starts from. */
  readonly claim?: ClaimId
  /** Of that claim, as it is now. */
  readonly revision?: Revision
  readonly by: Annotator
  /** Indexes of the sentences of the source that may look different now; those that a quote left are not among them. */
  readonly rows: readonly number[]
}

/** Changes after a cursor, oldest first. */
export interface ChangeList {
  readonly items: readonly Change[]
  /** Where the next list begins. */
  readonly next: string
  /** The list is at its limit: more may follow `next` at once. */
  readonly more: boolean
}
