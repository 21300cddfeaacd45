import type { ClaimState } from '@claimtrail/model'
import { z } from 'zod'
import { claimStateSchema } from './state-schemas.ts'

/** One page of claims; `next` is there when more follow. */
export interface ClaimPage {
  readonly items: readonly ClaimState[]
  readonly next?: string
}

/** How the server is. */
export interface Health {
  readonly status: 'live' | 'ready'
}

/** {@link ClaimPage} in JSON. */
export const claimPageSchema: z.ZodType<ClaimPage> = z
  .object({ items: z.array(claimStateSchema), next: z.string().exactOptional() })
  .meta({ id: 'ClaimPage' })

/** {@link Health} in JSON. */
export const healthSchema: z.ZodType<Health> = z
  .object({ status: z.enum(['live', 'ready']) })
  .meta({ id: 'Health' })

/** The OpenAPI document itself. */
export const documentSchema: z.ZodType<Readonly<Record<string, unknown>>> = z
  .record(z.string(), z.unknown())
  .meta({ id: 'OpenApi' })
