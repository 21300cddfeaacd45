import type { FollowedClaim, SourceId, VersionId } from '@claimtrail/model'
import type { ClaimView, Standing } from './claim-view.ts'

/** How a claim on an earlier version stands in the current one. */
export type WaitingStanding =
  | Exclude<Standing, 'orphan' | 'source-missing' | 'tampered'>
  | 'evidence-missing'

/** A claim that stands on an earlier version of its source. */
export interface WaitingClaim {
  readonly claim: ClaimView
  readonly sourceTitle: string
  /** Of the source's text, BCP 47. */
  readonly language?: string
  /** The current version of its source. */
  readonly version: VersionId
  readonly standing: WaitingStanding
  /** Absent when nothing could be looked for. */
  readonly followed?: FollowedClaim
}

/** `/review`: claims that wait for a person because their source has changed. */
export interface ReviewView {
  readonly kind: 'review'
  /** Only claims on this source are shown. */
  readonly source?: SourceId
  /** Most urgent first. */
  readonly items: readonly WaitingClaim[]
  /** Every source with claims that wait, also those that are not shown. */
  readonly sources: readonly {
    readonly id: SourceId
    readonly title: string
    readonly count: number
  }[]
  /** Sources whose file is not the one that was last read. */
  readonly unread: readonly { readonly id: SourceId; readonly title: string }[]
}
