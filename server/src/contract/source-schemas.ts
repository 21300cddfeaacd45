import type { Sentence, VersionId } from '@claimtrail/model'
import {
  type Mention,
  type Problem,
  problemSchema,
  type SourceId,
  type SourceMeta,
  type Suggestion,
  sourceMetaSchema,
  spanSchema,
} from '@claimtrail/model'
import { z } from 'zod'
import { mentionSchema } from './mention-schemas.ts'
import { suggestionSchema } from './suggestion-schema.ts'

/** What the API says of one source. */
export interface SourceReply {
  readonly id: SourceId
  readonly path: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly meta: SourceMeta
  /** Absent when the source could not be read; `failure` says why. */
  readonly version?: VersionId
  readonly title?: string
  readonly mediaType?: string
  /** Length of the clean text in UTF-16 code units. */
  readonly characters?: number
  readonly sentences?: number
  /** Open ones. */
  readonly suggestions?: number
  /** Withdrawn ones left out. */
  readonly claims: number
  readonly failure?: { readonly code: string; readonly message: string }
  readonly problems: readonly Problem[]
}

/** All sources, sorted by id. */
export interface SourceList {
  readonly items: readonly SourceReply[]
}

/** A sentence with its words and what was found in it. Spans are in the clean text of the version. */
export interface SentenceReply extends Sentence {
  readonly text: string
  readonly mentions: readonly Mention[]
}

/** A stretch of the sentences of one version. */
export interface SentencePage {
  readonly version: VersionId
  readonly total: number
  readonly items: readonly SentenceReply[]
}

/** The suggestions of one version that nobody has decided on, in text order. */
export interface SuggestionList {
  readonly version: VersionId
  readonly items: readonly Suggestion[]
}

/** {@link SourceReply} in JSON. */
export const sourceSchema: z.ZodType<SourceReply> = z
  .object({
    id: z.string(),
    path: z.string(),
    sha256: z.string(),
    sizeBytes: z.number().int(),
    meta: sourceMetaSchema,
    version: z.string().exactOptional(),
    title: z.string().exactOptional(),
    mediaType: z.string().exactOptional(),
    characters: z.number().int().exactOptional(),
    sentences: z.number().int().exactOptional(),
    suggestions: z.number().int().exactOptional(),
    claims: z.number().int(),
    failure: z.object({ code: z.string(), message: z.string() }).exactOptional(),
    problems: z.array(problemSchema),
  })
  .meta({ id: 'Source' })

/** {@link SourceList} in JSON. */
export const sourceListSchema: z.ZodType<SourceList> = z
  .object({ items: z.array(sourceSchema) })
  .meta({ id: 'SourceList' })

const sentenceSchema: z.ZodType<SentenceReply> = z
  .object({
    id: z.string(),
    index: z.number().int(),
    span: spanSchema,
    sourceSpan: spanSchema,
    block: z.number().int(),
    text: z.string(),
    mentions: z.array(mentionSchema),
  })
  .meta({ id: 'Sentence' })

/** {@link SentencePage} in JSON. */
export const sentencePageSchema: z.ZodType<SentencePage> = z
  .object({
    version: z.string(),
    total: z.number().int(),
    items: z.array(sentenceSchema),
  })
  .meta({ id: 'SentencePage' })

/** {@link SuggestionList} in JSON. */
export const suggestionListSchema: z.ZodType<SuggestionList> = z
  .object({ version: z.string(), items: z.array(suggestionSchema) })
  .meta({ id: 'SuggestionList' })
