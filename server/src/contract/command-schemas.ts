import {
  type ClaimDraft,
  type Command,
  chosenQuotesSchema,
  claimDraftSchema,
  type Quote,
  type SourceId,
  type SuggestionId,
  type VersionId,
} from '@claimtrail/model'
import type { CommandReply } from '@claimtrail/viewer'
import { z } from 'zod'
import { claimStateSchema } from './state-schemas.ts'

/** Suggestions that become claims, in one batch. */
export interface AcceptBody {
  readonly suggestions: readonly SuggestionId[]
  /** How a person corrected it; only with one suggestion. */
  readonly draft?: ClaimDraft
}

/** Suggestions that become nothing, in one batch. */
export interface DismissBody {
  readonly suggestions: readonly SuggestionId[]
}

/** A new claim and the source that it is on. */
export interface NewClaimBody {
  readonly source: SourceId
  readonly claim: ClaimDraft
}

/** A command on the claim that the address names; `If-Match` names the revision that was seen. */
export type ClaimCommandBody =
  | { readonly do: 'revise'; readonly body: ClaimDraft }
  | { readonly do: 'confirm' | 'dispute'; readonly note?: string }
  | { readonly do: 'withdraw'; readonly reason?: string }
  | {
      readonly do: 'reanchor'
      readonly version: VersionId
      readonly quotes?: readonly [Quote, ...Quote[]]
    }

/** Commands that one batch may hold. */
const batchLimit = 1_000

const suggestionIds = z.array(z.string().min(1).max(100)).min(1).max(batchLimit)
const note = z.string().max(10_000).exactOptional()

/** {@link AcceptBody} in JSON. */
export const acceptSchema: z.ZodType<AcceptBody> = z
  .strictObject({ suggestions: suggestionIds, draft: claimDraftSchema.exactOptional() })
  .refine((body) => !body.draft || body.suggestions.length === 1, {
    path: ['draft'],
    message: 'A draft corrects one suggestion, so the batch must hold exactly one.',
  })
  .meta({ id: 'Accept' })

/** {@link DismissBody} in JSON. */
export const dismissSchema: z.ZodType<DismissBody> = z
  .strictObject({ suggestions: suggestionIds })
  .meta({ id: 'Dismiss' })

/** {@link NewClaimBody} in JSON. */
export const newClaimSchema: z.ZodType<NewClaimBody> = z
  .strictObject({ source: z.string().min(1).max(500), claim: claimDraftSchema })
  .meta({ id: 'NewClaim' })

/** {@link ClaimCommandBody} in JSON. */
export const claimCommandSchema: z.ZodType<ClaimCommandBody> = z
  .discriminatedUnion('do', [
    z.strictObject({ do: z.literal('revise'), body: claimDraftSchema }),
    z.strictObject({ do: z.enum(['confirm', 'dispute']), note }),
    z.strictObject({ do: z.literal('withdraw'), reason: note }),
    z.strictObject({
      do: z.literal('reanchor'),
      version: z.string().regex(/^[0-9a-f]{64}$/),
      quotes: chosenQuotesSchema.exactOptional(),
    }),
  ])
  .meta({ id: 'ClaimCommand' })

/** What a command did, in a reply. */
export const commandReplySchema: z.ZodType<CommandReply> = z
  .object({
    events: z.array(z.string()),
    claims: z.array(claimStateSchema),
    revision: z.string(),
    rows: z.array(z.number().int()),
  })
  .meta({ id: 'CommandReply' })

/** The command that a body and the revision in `If-Match` make together. */
export function toCommand(claim: string, revision: string, body: ClaimCommandBody): Command {
  return { ...body, claim, revision }
}
