import { z } from 'zod'
import type {
  Assessment,
  Claim,
  ClaimDraft,
  Commitment,
  Condition,
  Dated,
  Fill,
  Link,
  LinkType,
  Quote,
  Timing,
} from './claim.ts'
import { sha256Schema } from './source.ts'

/** Longest note that a person may write, in UTF-16 code units. */
const noteLength = 10_000

/** Longest quote, in UTF-16 code units: a claim is a clause, not a chapter. */
const quoteLength = 20_000

/** A claim's id in JSON. */
export const claimIdSchema: z.ZodType<string> = z.string().regex(/^c-[a-z2-7]{26}$/)

/** A {@link Quote} in JSON: its words are as long as its span. */
export const quoteSchema: z.ZodType<Quote> = z
  .strictObject({
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
    quote: z.string().min(1).max(quoteLength),
  })
  .refine((value) => value.end - value.start === value.quote.length, {
    message: 'The quote is not as long as its span.',
  })
  .meta({ id: 'Quote' })

/** A {@link Fill} in JSON. */
export const fillSchema: z.ZodType<Fill> = z
  .strictObject({
    quote: quoteSchema.exactOptional(),
    resolvedTo: quoteSchema.exactOptional(),
    actor: z.string().max(200).exactOptional(),
    claim: claimIdSchema.exactOptional(),
    role: z.enum(['author', 'unspecified']).exactOptional(),
  })
  .refine((value) => value.quote || value.claim || value.role, {
    message: 'A slot needs a quote, a claim or a role.',
  })
  .meta({ id: 'Fill' })

function dated<Value>(value: z.ZodType<Value>): z.ZodType<Dated<Value>> {
  return z.strictObject({
    value,
    asOf: z.string().max(40).exactOptional(),
    evidence: z.array(quoteSchema).max(50),
  })
}

const fills = z.array(fillSchema).max(50)

const base = {
  version: sha256Schema,
  quotes: z.tuple([quoteSchema], quoteSchema),
  cue: quoteSchema.exactOptional(),
  sourceChain: fills,
  note: z.string().max(noteLength).exactOptional(),
}

const timingSchema: z.ZodType<Timing> = z
  .strictObject({
    kind: z.enum(['deadline', 'start', 'until', 'recurring']),
    quote: quoteSchema,
    value: z.string().max(40).exactOptional(),
    countsFrom: quoteSchema.exactOptional(),
  })
  .meta({ id: 'Timing' })

const commitment = {
  ...base,
  type: z.literal('commitment'),
  actor: fills,
  action: quoteSchema.exactOptional(),
  object: quoteSchema.exactOptional(),
  polarity: z.enum(['do', 'refrain']),
  counterparty: fills.exactOptional(),
  beneficiary: fills.exactOptional(),
  thirdParty: fills.exactOptional(),
  force: z
    .enum(['obligation', 'undertaking', 'intention', 'readiness', 'permission'])
    .exactOptional(),
  origin: z.enum(['self', 'agreed', 'imposed']).exactOptional(),
  specificity: z.union([z.literal(1), z.literal(2), z.literal(3)]).exactOptional(),
  timing: timingSchema.exactOptional(),
  eventDate: quoteSchema.exactOptional(),
  instrument: fillSchema.exactOptional(),
  status: z
    .array(
      dated(
        z.enum([
          'announced',
          'proposed',
          'offered',
          'agreed',
          'reaffirmed',
          'suspended',
          'withdrawn',
        ]),
      ),
    )
    .exactOptional(),
  fulfilment: z
    .array(
      dated(
        z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal('breached')]),
      ),
    )
    .exactOptional(),
}

const condition = {
  ...base,
  type: z.literal('condition'),
  kind: z.enum(['if', 'unless', 'after', 'until', 'subject-to', 'exchange', 'except']),
  antecedent: fillSchema.exactOptional(),
  responsible: fillSchema.exactOptional(),
  state: z.array(dated(z.enum(['open', 'met', 'not-met', 'disputed']))).exactOptional(),
}

const assessment = {
  ...base,
  type: z.literal('assessment'),
  holder: fillSchema.exactOptional(),
  target: fillSchema.exactOptional(),
  kind: z.enum(['forecast', 'evaluation', 'obstacle', 'compliance', 'necessity', 'recommendation']),
  stance: z.enum(['positive', 'negative', 'mixed', 'neutral']).exactOptional(),
  certainty: z.enum(['certain', 'probable', 'possible', 'doubtful']).exactOptional(),
  basis: quoteSchema.exactOptional(),
}

const id = { id: claimIdSchema }

/** A {@link Commitment} in JSON. */
export const commitmentSchema: z.ZodType<Commitment> = z
  .strictObject({ ...id, ...commitment })
  .meta({ id: 'Commitment' })

/** A {@link Condition} in JSON. */
export const conditionSchema: z.ZodType<Condition> = z
  .strictObject({ ...id, ...condition })
  .meta({ id: 'Condition' })

/** An {@link Assessment} in JSON. */
export const assessmentSchema: z.ZodType<Assessment> = z
  .strictObject({ ...id, ...assessment })
  .meta({ id: 'Assessment' })

/** A {@link Claim} in JSON; unknown fields are named and refused. */
export const claimSchema: z.ZodType<Claim> = z
  .union([commitmentSchema, conditionSchema, assessmentSchema])
  .meta({ id: 'Claim' })

/** A {@link ClaimDraft} in JSON. */
export const claimDraftSchema: z.ZodType<ClaimDraft> = z
  .discriminatedUnion('type', [
    z.strictObject(commitment),
    z.strictObject(condition),
    z.strictObject(assessment),
  ])
  .meta({ id: 'ClaimDraft' })

/** Every {@link LinkType}. */
export const linkTypes: readonly LinkType[] = [
  'condition-of',
  'in-exchange-for',
  'assesses',
  'reaffirms',
  'supersedes',
  'contradicts',
  'part-of',
  'same-undertaking',
  'same-as',
]

/** A {@link LinkType} in JSON. */
export const linkTypeSchema: z.ZodType<LinkType> = z.enum(linkTypes)

/** A {@link Link} in JSON. */
export const linkSchema: z.ZodType<Link> = z
  .strictObject({
    type: linkTypeSchema,
    from: claimIdSchema,
    to: claimIdSchema,
    evidence: quoteSchema.exactOptional(),
  })
  .meta({ id: 'Link' })
