import { z } from 'zod'
import type { Annotator } from './annotator.ts'
import type { Claim, Link, Quote } from './claim.ts'
import { claimIdSchema, claimSchema, linkSchema, quoteSchema } from './claim-schema.ts'
import type {
  ClaimId,
  EntryId,
  EventId,
  Instant,
  SentenceId,
  SourceId,
  SuggestionId,
  VersionId,
} from './names.ts'
import { type Reanchoring, reanchoringShape } from './reanchor.ts'

/** Where a claim came from when a person did not start from nothing. */
export interface Origin {
  readonly suggestion?: SuggestionId
  /** Name and hash of an imported file. */
  readonly import?: string
  /** Cue and score that stood beside the suggestion when it was accepted. */
  readonly cue?: string
  readonly score?: number
}

/** What happened to a claim's body. `body` is the whole claim after the event, so that folding needs no order. */
export type BodyEvent =
  | {
      readonly op: 'add'
      readonly source: SourceId
      readonly claim: ClaimId
      readonly body: Claim
      readonly from?: Origin
    }
  | {
      readonly op: 'revise'
      readonly source: SourceId
      readonly claim: ClaimId
      readonly base: readonly EventId[]
      readonly body: Claim
    }
  | {
      readonly op: 'withdraw'
      readonly source: SourceId
      readonly claim: ClaimId
      readonly base: readonly EventId[]
      readonly body: Claim
      readonly reason?: string
    }
  | ReanchorEvent

/** The claim stands on another version: the same slots, each with its words and place there. */
export interface ReanchorEvent extends Reanchoring {
  readonly op: 'reanchor'
  readonly source: SourceId
  readonly claim: ClaimId
  readonly base: readonly EventId[]
  readonly body: Claim
  readonly from: VersionId
  /** The version of `body`. */
  readonly to: VersionId
}

/** A judgement on the leaf `on` of a claim. One register for each claim and annotator. */
export interface JudgementEvent {
  readonly op: 'confirm' | 'dispute'
  readonly source: SourceId
  readonly claim: ClaimId
  readonly on: readonly EventId[]
  readonly note?: string
}

/** Links are an add-wins set: `unlink` names the event that linked. */
export type LinkEvent =
  | { readonly op: 'link'; readonly source: SourceId; readonly link: Link }
  | { readonly op: 'unlink'; readonly source: SourceId; readonly of: EventId }

/** A decision on a suggestion or a sentence, with the words it was made on. */
export type ReviewEvent =
  | {
      readonly op: 'dismiss'
      readonly source: SourceId
      readonly version: VersionId
      readonly suggestion: SuggestionId
      readonly quote: Quote
    }
  | {
      readonly op: 'settle'
      readonly source: SourceId
      readonly version: VersionId
      readonly sentence: SentenceId
      readonly quote: Quote
    }

/**
 * Takes an earlier event of the same annotator back, as an event of its own. When a claim's body changes,
 * `base` and `body` say how (undoing an `add` leaves it withdrawn); an undo of an undo is a redo.
 */
export interface UndoEvent {
  readonly op: 'undo'
  readonly source: SourceId
  readonly of: EventId
  readonly claim?: ClaimId
  readonly base?: readonly EventId[]
  readonly body?: Claim
  /** The claim is withdrawn after this undo (an undone `add`), or is no longer (an undone `withdraw`). */
  readonly withdrawn?: boolean
}

/** Something that was decided, before it has a name and a place in the history. */
export type NewEvent = BodyEvent | JudgementEvent | LinkEvent | ReviewEvent | UndoEvent

/** An event as the history keeps it: who did it, when, with which tool, under which name. */
export type StoredEvent = NewEvent & {
  readonly id: EventId
  readonly entry: EntryId
  readonly at: Instant
  readonly by: Annotator
  readonly tool: string
  /** Place in the order of everything: Lamport time, then writer, then its line. */
  readonly lamport: number
  readonly writer: string
  readonly seq: number
}

const source = z.string().min(1).max(500)
const eventIds = z.array(z.string().max(60)).max(100)
const note = z.string().max(10_000).exactOptional()

/** A {@link NewEvent} in JSON; unknown fields survive. */
export const eventSchema: z.ZodType<NewEvent> = z.discriminatedUnion('op', [
  z.looseObject({
    op: z.literal('add'),
    source,
    claim: claimIdSchema,
    body: claimSchema,
    from: z
      .looseObject({
        suggestion: z.string().exactOptional(),
        import: z.string().exactOptional(),
        cue: z.string().exactOptional(),
        score: z.number().exactOptional(),
      })
      .exactOptional(),
  }),
  z.looseObject({
    op: z.literal('revise'),
    source,
    claim: claimIdSchema,
    base: eventIds,
    body: claimSchema,
  }),
  z.looseObject({
    op: z.literal('withdraw'),
    source,
    claim: claimIdSchema,
    base: eventIds,
    body: claimSchema,
    reason: note,
  }),
  z.looseObject({
    op: z.literal('reanchor'),
    source,
    claim: claimIdSchema,
    base: eventIds,
    body: claimSchema,
    from: z.string(),
    to: z.string(),
    ...reanchoringShape,
  }),
  z.looseObject({ op: z.literal('confirm'), source, claim: claimIdSchema, on: eventIds, note }),
  z.looseObject({ op: z.literal('dispute'), source, claim: claimIdSchema, on: eventIds, note }),
  z.looseObject({ op: z.literal('link'), source, link: linkSchema }),
  z.looseObject({ op: z.literal('unlink'), source, of: z.string() }),
  z.looseObject({
    op: z.literal('dismiss'),
    source,
    version: z.string(),
    suggestion: z.string(),
    quote: quoteSchema,
  }),
  z.looseObject({
    op: z.literal('settle'),
    source,
    version: z.string(),
    sentence: z.string(),
    quote: quoteSchema,
  }),
  z.looseObject({
    op: z.literal('undo'),
    source,
    of: z.string(),
    claim: claimIdSchema.exactOptional(),
    base: eventIds.exactOptional(),
    body: claimSchema.exactOptional(),
    withdrawn: z.boolean().exactOptional(),
  }),
])
