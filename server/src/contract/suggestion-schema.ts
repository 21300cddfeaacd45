import {
  claimDraftSchema,
  linkTypeSchema,
  quoteSchema,
  type Reason,
  type SlotEvidence,
  type Suggestion,
} from '@claimtrail/model'
import { z } from 'zod'

const reasonSchema: z.ZodType<Reason> = z.object({
  cue: z.string(),
  quote: quoteSchema.exactOptional(),
  weight: z.number(),
})

const slotEvidenceSchema: z.ZodType<SlotEvidence> = z.object({
  slot: z.string(),
  quote: quoteSchema,
  method: z.string(),
  confidence: z.number(),
})

/** A suggestion with its reasons, in a reply. */
export const suggestionSchema: z.ZodType<Suggestion> = z
  .object({
    id: z.string(),
    version: z.string(),
    sentence: z.string(),
    claim: claimDraftSchema,
    score: z.number(),
    reasons: z.array(reasonSchema),
    slots: z.array(slotEvidenceSchema),
    links: z.array(z.object({ type: linkTypeSchema, to: z.string() })),
    engine: z.object({ version: z.string(), cues: z.string() }),
    antecedent: z.string().exactOptional(),
  })
  .meta({ id: 'Suggestion' })
