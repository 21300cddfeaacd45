import type { ActorId, ClaimId, ClaimType, Review, SourceId, VersionId } from '@claimtrail/model'
import { claimIdSchema } from '@claimtrail/model'
import { z } from 'zod'

/** Rows, sentences or claims that one reply holds at most. */
const pageLimit = 500

/** One source, in the address. */
export interface SourceParams {
  readonly source: SourceId
}

/** One version of a source, in the address. */
export interface VersionParams extends SourceParams {
  readonly version: VersionId
}

/** One sentence by its place from 0, in the address. */
export interface RowParams extends SourceParams {
  readonly index: number
}

/** One claim, in the address. */
export interface ClaimParams {
  readonly claim: ClaimId
}

/** A stretch of the sentences of a source. */
export interface SentencesQuery {
  readonly from: number
  readonly limit: number
}

/** Which claims to list; an absent field does not narrow. */
export interface ClaimsQuery {
  readonly type?: ClaimType
  readonly actor?: ActorId
  readonly source?: SourceId
  readonly review?: Review
  readonly q?: string
  readonly limit: number
  readonly cursor?: string
}

/** Which events to list, or from where to stream. */
export interface EventsQuery {
  readonly source?: SourceId
  readonly after?: string
}

/** From where to list changes. */
export interface ChangesQuery {
  readonly after?: string
  readonly limit: number
}

/** What to search for. */
export interface SearchQuery {
  readonly q: string
  readonly in?: 'sentences' | 'claims'
  readonly limit: number
  readonly cursor?: string
}

/** In which format to export, and what. */
export interface ExportQuery {
  readonly format: 'json' | 'jsonl' | 'csv' | 'web-annotation'
  readonly source?: SourceId
}

const sourceId = z.string().min(1).max(500).describe('Id of a source, slashes included')
const versionId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('Id of a version')
const wholeNumber = z.coerce.number().int().nonnegative().max(10_000_000)
const limit = z.coerce.number().int().min(1).max(pageLimit).default(100)
/** A history is kept in a few files, and a place in it names each of them. */
const place = z.string().min(1).max(8_000)

/** The types of claims, as a query names them. */
export const claimTypeSchema: z.ZodType<ClaimType> = z.enum([
  'commitment',
  'condition',
  'assessment',
])

/** Where claims are on their way through review, as a query names it. */
export const reviewSchema: z.ZodType<Review> = z.enum([
  'open',
  'confirmed',
  'disputed',
  'contested',
  'withdrawn',
])

/** {@link SourceParams}, checked. */
export const sourceParams: z.ZodType<SourceParams> = z.strictObject({ source: sourceId })

/** {@link VersionParams}, checked. */
export const versionParams: z.ZodType<VersionParams> = z.strictObject({
  source: sourceId,
  version: versionId,
})

/** {@link RowParams}, checked. */
export const rowParams: z.ZodType<RowParams> = z.strictObject({
  source: sourceId,
  index: wholeNumber.describe('Place of the sentence, from 0'),
})

/** {@link ClaimParams}, checked. */
export const claimParams: z.ZodType<ClaimParams> = z.strictObject({ claim: claimIdSchema })

/** {@link SentencesQuery}, checked. */
export const sentencesQuery: z.ZodType<SentencesQuery> = z.strictObject({
  from: wholeNumber.default(0).describe('Place of the first sentence, from 0'),
  limit,
})

/** {@link ClaimsQuery}, checked. */
export const claimsQuery: z.ZodType<ClaimsQuery> = z.strictObject({
  type: claimTypeSchema.exactOptional(),
  actor: z.string().min(1).max(200).exactOptional(),
  source: sourceId.exactOptional(),
  review: reviewSchema.exactOptional(),
  q: z.string().min(1).max(500).describe('Words of the quotes or the note').exactOptional(),
  limit,
  cursor: z.string().max(2_000).describe('What `next` of the page before said').exactOptional(),
})

/** {@link SearchQuery}, checked. */
export const searchQuery: z.ZodType<SearchQuery> = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(1_000)
    .describe('Words, "phrases", begin*, actor: type: source: review: date:2020-02..2020-05'),
  in: z.enum(['sentences', 'claims']).exactOptional(),
  limit,
  cursor: z.string().max(2_000).describe('What `next` of the page before said').exactOptional(),
})

/** {@link EventsQuery}, checked. */
export const eventsQuery: z.ZodType<EventsQuery> = z.strictObject({
  source: sourceId.exactOptional(),
  after: place.describe('Where a stream begins: an id that an earlier one gave').exactOptional(),
})

/** {@link ChangesQuery}, checked. */
export const changesQuery: z.ZodType<ChangesQuery> = z.strictObject({
  after: place.describe('`next` of an earlier list, or an id of the stream').exactOptional(),
  limit,
})

/** {@link ExportQuery}, checked. */
export const exportQuery: z.ZodType<ExportQuery> = z.strictObject({
  format: z.enum(['json', 'jsonl', 'csv', 'web-annotation']),
  source: sourceId.exactOptional(),
})
