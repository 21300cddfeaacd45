import type { Mention } from './mention.ts'
import type { SourceId, VersionId } from './names.ts'
import type { Block } from './parsed.ts'
import type { Problem } from './problem.ts'
import type { Sentence } from './sentence.ts'
import type { Suggestion } from './suggestion.ts'

/** All that the toolkit derives from one version. Can be thrown away and made again. */
export interface Analysis {
  readonly source: SourceId
  readonly version: VersionId
  /** Names and versions of everything that took part: another fingerprint means analyse again. */
  readonly fingerprint: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly suggestions: readonly Suggestion[]
  readonly problems: readonly Problem[]
  /** The offset map, packed by `packSegments()`. */
  readonly segments: readonly number[]
  /** Where each page starts in the source text, for formats that have pages; `pageAt()` reads it. */
  readonly pageStarts?: readonly number[]
}
