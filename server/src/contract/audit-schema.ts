import type { Standing } from '@claimtrail/viewer'
import { z } from 'zod'
import { standingSchema } from './row-schema.ts'

/** One claim as the audit found it. */
export interface AuditedReply {
  readonly claim: string
  readonly source: string
  readonly standing: Standing
  readonly reason: string
}

/** Something wrong that is not about one claim, or that needs a command. */
export interface FindingReply {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly reason: string
  readonly source?: string
  readonly claim?: string
  /** File and line in the history. */
  readonly place?: string
  /** What to run next. */
  readonly command?: string
}

/** What an audit found: every claim with its standing, and whether the history is whole. */
export interface AuditReply {
  readonly claims: readonly AuditedReply[]
  readonly findings: readonly FindingReply[]
  readonly history: {
    readonly whole: boolean
    readonly events: number
    readonly writers: number
    readonly root?: string
  }
}

/** {@link AuditReply} in JSON. */
export const auditSchema: z.ZodType<AuditReply> = z
  .object({
    claims: z.array(
      z.object({
        claim: z.string(),
        source: z.string(),
        standing: standingSchema,
        reason: z.string(),
      }),
    ),
    findings: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning', 'info']),
        reason: z.string(),
        source: z.string().exactOptional(),
        claim: z.string().exactOptional(),
        place: z.string().exactOptional(),
        command: z.string().exactOptional(),
      }),
    ),
    history: z.object({
      whole: z.boolean(),
      events: z.number().int(),
      writers: z.number().int(),
      root: z.string().exactOptional(),
    }),
  })
  .meta({ id: 'Audit' })
