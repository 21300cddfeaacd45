import type { Block } from '@claimtrail/model'
import type { ParagraphProperties } from './properties.ts'

/** A stretch of a paragraph. Its text stands in the source text, and in the clean text unless it has no width there. */
export interface Chunk {
  readonly text: string
  readonly hasNoWidth?: boolean
  /** Id of the footnote or endnote called here. */
  readonly call?: string
  /** Inserted or moved here by a tracked change. */
  readonly isInserted?: boolean
}

/** A paragraph of a part, before it has a place. */
export interface Paragraph {
  readonly chunks: Chunk[]
  readonly properties: ParagraphProperties
  readonly cell?: NonNullable<Block['cell']>
  /** Id of the footnote or endnote that it belongs to. */
  readonly note?: string
  /** A tracked change deletes its end, so that it runs on into the next. */
  runsOn: boolean
}

/** How many tracked changes were accepted. */
export interface ChangeCounts {
  insertions: number
  deletions: number
  moves: number
}
