import { standings } from '@claimtrail/audit'
import { linkTypeSchema, spanSchema } from '@claimtrail/model'
import type { ClaimView, SentenceView, Standing } from '@claimtrail/viewer'
import { z } from 'zod'
import { mentionSchema } from './mention-schemas.ts'
import { claimTypeSchema } from './parameters.ts'
import { claimStateSchema } from './state-schemas.ts'
import { suggestionSchema } from './suggestion-schema.ts'

/** What an audit says of a claim, in a reply. */
export const standingSchema: z.ZodType<Standing> = z.enum(standings).meta({ id: 'Standing' })

const sentenceRef = z.object({ id: z.string(), index: z.number().int(), span: spanSchema })

const claimRef = z.object({
  claim: z.string(),
  claimType: claimTypeSchema,
  words: z.string(),
  source: z.string(),
  sentenceIndex: z.number().int().exactOptional(),
})

const linkView = claimRef.extend({ type: linkTypeSchema, direction: z.enum(['to', 'from']) })

const claimViewSchema: z.ZodType<ClaimView> = z
  .object({
    state: claimStateSchema,
    sentences: z.array(sentenceRef),
    links: z.array(linkView),
    fillers: z.array(claimRef).exactOptional(),
    standing: standingSchema.exactOptional(),
    finding: z.string().exactOptional(),
  })
  .meta({ id: 'ClaimView' })

/** One sentence with everything beside it, in a reply. */
export const rowSchema: z.ZodType<SentenceView> = z
  .object({
    id: z.string(),
    index: z.number().int(),
    start: z.number().int(),
    text: z.string(),
    block: z.number().int(),
    blockKind: z.enum([
      'heading',
      'paragraph',
      'listItem',
      'quote',
      'tableCell',
      'footnote',
      'caption',
      'artifact',
    ]),
    level: z.number().int().exactOptional(),
    itemLabel: z.string().exactOptional(),
    depth: z.number().int().exactOptional(),
    cell: z
      .object({ row: z.number().int(), column: z.number().int(), header: z.boolean() })
      .exactOptional(),
    page: z.number().int().exactOptional(),
    opensPage: z.boolean().exactOptional(),
    mentions: z.array(mentionSchema),
    claims: z.array(claimViewSchema),
    continued: z.array(claimViewSchema),
    suggestions: z.array(suggestionSchema),
    settled: z.boolean(),
  })
  .meta({ id: 'Row' })
