import type {} from 'vfile'
import type { ActorMention, DateMention } from './mention.ts'
import type { IsoDate, SourceId, VersionId } from './names.ts'
import type { Parsed } from './parsed.ts'
import type { Sentence } from './sentence.ts'
import type { Suggestion } from './suggestion.ts'

declare module 'vfile' {
  interface DataMap {
    /** Written by `parse`, read by `sentences`. */
    parsed: Parsed
    /** Id of the source, for messages; absent when a text comes from nowhere. */
    source: SourceId
    /** Id of the version, which suggestions carry. */
    version: VersionId
    /** When the text was written: the anchor of relative dates. */
    documentDate: IsoDate
    /** Written by `sentences`, read by `tag` and `suggest`. */
    sentences: readonly Sentence[]
    /** Written by `tag`, read by `suggest`. */
    mentions: readonly (ActorMention | DateMention)[]
    /** Written by `suggest`. */
    suggestions: readonly Suggestion[]
  }
}
