import { claimIdSchema, problemSchema, spanSchema } from '@claimtrail/model'
import type { ClaimHit, SearchResult, SentenceHit } from '@claimtrail/workspace'
import { z } from 'zod'
import { claimTypeSchema, reviewSchema } from './parameters.ts'

/** One page of what a query found; `next` is there when more follow. */
export interface SearchPage extends Omit<SearchResult, 'next'> {
  readonly next?: string
}

const found = {
  source: z.string(),
  title: z.string(),
  version: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  hits: z.array(spanSchema).describe('In `text`'),
}

const sentenceHitSchema: z.ZodType<SentenceHit> = z
  .object({ kind: z.literal('sentence'), id: z.string(), index: z.number().int(), ...found })
  .meta({ id: 'SentenceHit' })

const claimHitSchema: z.ZodType<ClaimHit> = z
  .object({
    kind: z.literal('claim'),
    claim: claimIdSchema,
    type: claimTypeSchema,
    review: reviewSchema,
    ...found,
    note: z.object({ text: z.string(), hits: z.array(spanSchema) }).exactOptional(),
    index: z.number().int().exactOptional(),
  })
  .meta({ id: 'ClaimHit' })

const counts = z.object({ claims: z.number().int(), sentences: z.number().int() })

/** {@link SearchPage} in JSON. */
export const searchPageSchema: z.ZodType<SearchPage> = z
  .object({
    items: z.array(z.union([sentenceHitSchema, claimHitSchema])),
    total: counts,
    searched: counts,
    problems: z.array(problemSchema),
    next: z.string().exactOptional(),
  })
  .meta({ id: 'SearchPage' })
