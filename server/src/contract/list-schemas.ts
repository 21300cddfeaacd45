import { annotatorSchema, type ClaimState, eventSchema, type StoredEvent } from '@claimtrail/model'
import { z } from 'zod'
import { claimStateSchema } from './state-schemas.ts'

/** One page of claims; `next` is there when more follow. */
export interface ClaimPage {
  readonly items: readonly ClaimState[]
  readonly next?: string
}

/** Events in the order of everything. */
export interface EventList {
  readonly items: readonly StoredEvent[]
}

/** How the server is. */
export interface Health {
  readonly status: 'live' | 'ready'
}

/** {@link ClaimPage} in JSON. */
export const claimPageSchema: z.ZodType<ClaimPage> = z
  .object({ items: z.array(claimStateSchema), next: z.string().exactOptional() })
  .meta({ id: 'ClaimPage' })

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

/** {@link Health} in JSON. */
export const healthSchema: z.ZodType<Health> = z
  .object({ status: z.enum(['live', 'ready']) })
  .meta({ id: 'Health' })

/** The OpenAPI document itself. */
export const documentSchema: z.ZodType<Readonly<Record<string, unknown>>> = z
  .record(z.string(), z.unknown())
  .meta({ id: 'OpenApi' })
