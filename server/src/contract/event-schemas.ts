import { annotatorSchema, eventSchema, type StoredEvent } from '@claimtrail/model'
import type { Change, ChangeList } from '@claimtrail/viewer'
import { z } from 'zod'

/** Events in the order of everything. */
export interface EventList {
  readonly items: readonly StoredEvent[]
}

const storedEventSchema: z.ZodType<StoredEvent> = eventSchema
  .and(
    z.looseObject({
      id: z.string(),
      entry: z.string(),
      at: z.string(),
      by: annotatorSchema,
      tool: z.string(),
      lamport: z.number().int(),
      writer: z.string(),
      seq: z.number().int(),
    }),
  )
  .meta({ id: 'Event' })

/** {@link EventList} in JSON. */
export const eventListSchema: z.ZodType<EventList> = z
  .object({ items: z.array(storedEventSchema) })
  .meta({ id: 'EventList' })

const changeSchema: z.ZodType<Change> = z
  .object({
    name: z.enum([
      'claim.added',
      'claim.revised',
      'claim.withdrawn',
      'claim.judged',
      'claim.reanchored',
      'link.made',
      'link.taken',
      'suggestion.dismissed',
      'sentence.settled',
      'undone',
    ]),
    event: z.string(),
    source: z.string(),
    claim: z.string().exactOptional(),
    revision: z.string().exactOptional(),
    by: annotatorSchema,
    rows: z.array(z.number().int().nonnegative()),
  })
  .meta({ id: 'Change' })

/** {@link ChangeList} in JSON. */
export const changeListSchema: z.ZodType<ChangeList> = z
  .object({ items: z.array(changeSchema), next: z.string(), more: z.boolean() })
  .meta({ id: 'ChangeList' })
