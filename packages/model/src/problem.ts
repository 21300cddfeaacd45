import type { Span } from '@claimtrail/text'
import { z } from 'zod'

/**
 * Something odd in the data that did not stop the work: what, where, and why it matters.
 * Spans are in the clean text; lines are 1-based lines of the file.
 */
export interface Problem {
  /** Permanent kebab-case name, for example `charset-guessed`. */
  readonly code: string
  /** One clear sentence. */
  readonly reason: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly span?: Span
  readonly lineNumber?: number
}

/** A {@link Span} in JSON. */
export const spanSchema: z.ZodType<Span> = z.strictObject({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
})

/** A {@link Problem} in JSON. */
export const problemSchema: z.ZodType<Problem> = z.object({
  code: z.string(),
  reason: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  span: spanSchema.exactOptional(),
  lineNumber: z.number().int().exactOptional(),
})
