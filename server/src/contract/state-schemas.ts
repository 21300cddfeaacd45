import {
  annotatorSchema,
  type ClaimState,
  claimIdSchema,
  claimSchema,
  type Judgement,
  type LinkState,
  linkSchema,
  type Origin,
  type Stamp,
} from '@claimtrail/model'
import { z } from 'zod'
import { reviewSchema } from './parameters.ts'

const stamp = { event: z.string(), at: z.string(), by: annotatorSchema, tool: z.string() }

const stampSchema: z.ZodType<Stamp> = z.object(stamp).meta({ id: 'Stamp' })

const judgementSchema: z.ZodType<Judgement> = z
  .object({
    ...stamp,
    kind: z.enum(['confirm', 'dispute']),
    current: z.boolean(),
    note: z.string().exactOptional(),
  })
  .meta({ id: 'Judgement' })

const linkStateSchema: z.ZodType<LinkState> = z
  .object({ ...stamp, link: linkSchema })
  .meta({ id: 'LinkState' })

const originSchema: z.ZodType<Origin> = z
  .object({
    suggestion: z.string().exactOptional(),
    import: z.string().exactOptional(),
    cue: z.string().exactOptional(),
    score: z.number().exactOptional(),
  })
  .meta({ id: 'Origin' })

/** A claim as it stands, in a reply. */
export const claimStateSchema: z.ZodType<ClaimState> = z
  .object({
    id: claimIdSchema,
    source: z.string(),
    claim: claimSchema,
    revision: z.string(),
    review: reviewSchema,
    alternatives: z.array(claimSchema),
    judgements: z.array(judgementSchema),
    links: z.array(linkStateSchema),
    created: stampSchema,
    updated: stampSchema,
    from: originSchema.exactOptional(),
    reason: z.string().exactOptional(),
  })
  .meta({ id: 'ClaimState' })
