import type { ClaimState } from '@claimtrail/model'
import { z } from 'zod'
import { claimStateSchema } from './state-schemas.ts'

/** One field of a request that is wrong. */
export interface FieldError {
  /** JSON pointer into the body, or the name of a parameter, for example `/claim/quotes/0/end`. */
  readonly pointer: string
  readonly message: string
}

/** Why a request was refused: the body of every `application/problem+json` reply (RFC 9457). */
export interface ProblemReply {
  /** Address on this server that explains the code. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors?: readonly FieldError[]
  /** The claim as it stands now, when another revision of it was seen. */
  readonly current?: ClaimState
  readonly requestId: string
}

/** {@link ProblemReply} in JSON. */
export const problemReplySchema: z.ZodType<ProblemReply> = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), message: z.string() })).exactOptional(),
    current: claimStateSchema.exactOptional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' })
