import { z } from 'zod'
import type { ClaimDraft, Link, Quote } from './claim.ts'
import { claimDraftSchema, claimIdSchema, linkSchema, quoteSchema } from './claim-schema.ts'
import type { Origin } from './event.ts'
import type { ClaimId, EventId, Revision, SentenceId, SuggestionId, VersionId } from './names.ts'

/**
 * What somebody wants done on one source. `revision` is the claim's revision that was seen; another one
 * means somebody was faster, and the command is refused.
 */
export type Command =
  | { readonly do: 'add'; readonly claim: ClaimDraft; readonly from?: Origin }
  | {
      readonly do: 'revise'
      readonly claim: ClaimId
      readonly revision: Revision
      readonly body: ClaimDraft
    }
  | {
      readonly do: 'confirm'
      readonly claim: ClaimId
      readonly revision: Revision
      readonly note?: string
    }
  | {
      readonly do: 'dispute'
      readonly claim: ClaimId
      readonly revision: Revision
      readonly note?: string
    }
  | {
      readonly do: 'withdraw'
      readonly claim: ClaimId
      readonly revision: Revision
      readonly reason?: string
    }
  | {
      readonly do: 'reanchor'
      readonly claim: ClaimId
      readonly revision: Revision
      /** Where to: usually the source's current version. */
      readonly version: VersionId
      /** The claim's own quotes there, chosen by a person; found by the words of the claim when absent. */
      readonly quotes?: readonly [Quote, ...Quote[]]
    }
  | { readonly do: 'link'; readonly link: Link }
  | { readonly do: 'unlink'; readonly link: Link }
  | {
      readonly do: 'dismiss'
      readonly version: VersionId
      readonly suggestion: SuggestionId
      readonly quote: Quote
    }
  | {
      readonly do: 'settle'
      readonly version: VersionId
      readonly sentence: SentenceId
      readonly quote: Quote
    }
  | { readonly do: 'undo'; readonly event?: EventId }

const note = z.string().max(10_000).exactOptional()
const onClaim = { claim: claimIdSchema, revision: z.string().max(2_000) }
const version = z.string().regex(/^[0-9a-f]{64}$/)

/** Quotes that a person chose for a claim, in JSON. */
export const chosenQuotesSchema: z.ZodType<readonly [Quote, ...Quote[]]> = z
  .tuple([quoteSchema], quoteSchema)
  .refine((quotes) => quotes.length <= 20, 'A claim has at most 20 quotes.')

/** A {@link Command} in JSON: one line of `annotate --from-ndjson`, one body of the API. Unknown keys are refused. */
export const commandSchema: z.ZodType<Command> = z
  .discriminatedUnion('do', [
    z.strictObject({
      do: z.literal('add'),
      claim: claimDraftSchema,
      from: z
        .strictObject({
          suggestion: z.string().max(100).exactOptional(),
          import: z.string().max(500).exactOptional(),
          cue: z.string().max(200).exactOptional(),
          score: z.number().exactOptional(),
        })
        .exactOptional(),
    }),
    z.strictObject({ do: z.literal('revise'), ...onClaim, body: claimDraftSchema }),
    z.strictObject({ do: z.literal('confirm'), ...onClaim, note }),
    z.strictObject({ do: z.literal('dispute'), ...onClaim, note }),
    z.strictObject({ do: z.literal('withdraw'), ...onClaim, reason: note }),
    z.strictObject({
      do: z.literal('reanchor'),
      ...onClaim,
      version,
      quotes: chosenQuotesSchema.exactOptional(),
    }),
    z.strictObject({ do: z.literal('link'), link: linkSchema }),
    z.strictObject({ do: z.literal('unlink'), link: linkSchema }),
    z.strictObject({
      do: z.literal('dismiss'),
      version,
      suggestion: z.string().max(100),
      quote: quoteSchema,
    }),
    z.strictObject({
      do: z.literal('settle'),
      version,
      sentence: z.string().max(100),
      quote: quoteSchema,
    }),
    z.strictObject({ do: z.literal('undo'), event: z.string().max(100).exactOptional() }),
  ])
  .meta({ id: 'Command' })
