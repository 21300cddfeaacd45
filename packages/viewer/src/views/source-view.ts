import type { Problem, Sha256, SourceId, SourceMeta, VersionId } from '@claimtrail/model'
import type { TypeCounts } from './claim-view.ts'

/** How a source's file compares with what its claims were made on. `new`: nobody has annotated it yet. */
export type SourceStanding = 'new' | 'verified' | 'changed' | 'missing' | 'tampered'

/** What the head of a page says about one source. */
export interface SourceHead {
  readonly id: SourceId
  readonly title: string
  /** Of the file, relative to the project, with `/`. */
  readonly path: string
  readonly mediaType: string
  /** Of the file's bytes. */
  readonly sha256: Sha256
  /** The version whose text and offsets the page shows. */
  readonly version: VersionId
  /** Length of the clean text in UTF-16 code units. */
  readonly characters: number
  readonly standing: SourceStanding
  readonly meta: SourceMeta
}

/** A source of the list that could be read. */
export interface SourceItem extends SourceHead {
  readonly kind: 'source'
  readonly sentences: number
  /** Sentences that somebody decided on: settled, or holding a claim and no open suggestion. */
  readonly reviewed: number
  readonly claims: TypeCounts
  /** Suggestions that nobody has decided on. */
  readonly suggestions: number
  readonly problems: readonly Problem[]
}

/** A source that could not be read keeps its row, and the row says why. */
export interface UnreadableItem {
  readonly kind: 'unreadable'
  readonly path: string
  readonly reason: string
}

/** `/`: the sources of the project. */
export interface SourceListView {
  readonly kind: 'sources'
  readonly items: readonly (SourceItem | UnreadableItem)[]
}
