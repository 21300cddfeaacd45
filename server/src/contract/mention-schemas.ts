import {
  type DateAnchor,
  type DateBound,
  type LinkReason,
  type Mention,
  spanSchema,
} from '@claimtrail/model'
import { z } from 'zod'

const linkReasonSchema: z.ZodType<LinkReason> = z.discriminatedUnion('by', [
  z.object({ by: z.literal('lexicon'), entry: z.string() }),
  z.object({
    by: z.literal('acronym'),
    definedAt: spanSchema,
    sure: z.enum(['initials', 'pattern']),
  }),
  z.object({ by: z.literal('defined-term'), definedAt: spanSchema }),
  z.object({ by: z.literal('propagated'), from: spanSchema }),
  z.object({ by: z.literal('name') }),
])

const dateAnchorSchema: z.ZodType<DateAnchor> = z.discriminatedUnion('by', [
  z.object({ by: z.literal('calendar') }),
  z.object({ by: z.literal('document-date'), date: z.string() }),
  z.object({ by: z.enum(['mention', 'event']), span: spanSchema }),
  z.object({ by: z.literal('none') }),
])

const dateBoundSchema: z.ZodType<DateBound> = z.object({
  kind: z.enum(['by', 'before', 'after', 'since', 'until', 'within']),
  cue: spanSchema,
  inclusive: z.boolean().exactOptional(),
})

const actorMention = z.object({
  kind: z.literal('actor'),
  span: spanSchema,
  extent: spanSchema,
  actor: z.string(),
  actorKind: z.enum([
    'state',
    'government',
    'armed-group',
    'igo',
    'party',
    'organisation',
    'person',
    'place',
    'role',
  ]),
  link: linkReasonSchema,
  attributes: z.object({
    title: spanSchema.exactOptional(),
    role: spanSchema.exactOptional(),
    head: spanSchema.exactOptional(),
  }),
})

const dateMention = z.object({
  kind: z.literal('date'),
  span: spanSchema,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string(),
  end: z.string().exactOptional(),
  mod: z.enum(['START', 'MID', 'END', 'APPROX']).exactOptional(),
  anchor: dateAnchorSchema,
  bound: dateBoundSchema.exactOptional(),
  rule: z.string(),
  vague: z.literal(true).exactOptional(),
})

/** An actor or a date, in a reply. */
export const mentionSchema: z.ZodType<Mention> = z
  .discriminatedUnion('kind', [actorMention, dateMention])
  .meta({ id: 'Mention' })
