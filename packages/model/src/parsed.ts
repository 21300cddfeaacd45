import type { OffsetMap, Span } from '@claimtrail/text'
import type { Root } from 'mdast'
import type { Problem } from './problem.ts'
import type { SourceMeta } from './source.ts'

/** What a block is in the document. `artifact` is kept and searchable, and never a sentence. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'quote'
  | 'tableCell'
  | 'footnote'
  | 'caption'
  | 'artifact'

/** A stretch of clean text that no sentence crosses. Blocks are in reading order and do not overlap. */
export interface Block {
  readonly kind: BlockKind
  readonly span: Span
  /** Heading level from 1. */
  readonly level?: number
  readonly item?: { readonly ordered: boolean; readonly label: string; readonly depth: number }
  /** Index of the block that introduces this item ("The Parties shall:"). */
  readonly leadIn?: number
  /** A footnote's call: offset in the clean text. */
  readonly noteOf?: number
  readonly cell?: { readonly row: number; readonly column: number; readonly header: boolean }
}

/** A source taken apart: one tree, one clean text, and the way back to every character of the file. */
export interface Parsed {
  readonly tree: Root
  /** The clean text: blocks joined by a blank line, no blank line inside a block. */
  readonly text: string
  /** What source spans index: the decoded file, BOM included, line ends untouched. */
  readonly sourceText: string
  readonly map: OffsetMap
  /** Where each page starts in the source text, for formats that have pages. */
  readonly pageStarts?: readonly number[]
  readonly blocks: readonly Block[]
  readonly problems: readonly Problem[]
  readonly mediaType: string
  /** How the bytes were read, for `Version.pipeline`. */
  readonly charset: string
  /** Name and version of the format that read it. */
  readonly format: { readonly name: string; readonly version: string }
  /** What the file says of itself (front matter, first heading); a sidecar stands before it. */
  readonly meta: SourceMeta
}
