import './vfile.ts'

export type { Analysis } from './analysis.ts'
export { type Annotator, annotatorSchema } from './annotator.ts'
export type {
  Assessment,
  AssessmentKind,
  Claim,
  ClaimBase,
  ClaimDraft,
  ClaimType,
  Commitment,
  CommitmentStatus,
  Condition,
  ConditionKind,
  Dated,
  Fill,
  Link,
  LinkType,
  Quote,
  Timing,
} from './claim.ts'
export {
  checkQuotes,
  claimQuotes,
  fillWords,
  missingSlots,
  type PlacedQuote,
  quoteOf,
  slotNames,
} from './claim-quotes.ts'
export {
  claimDraftSchema,
  claimIdSchema,
  claimSchema,
  linkSchema,
  linkTypeSchema,
  linkTypes,
  quoteSchema,
} from './claim-schema.ts'
export { type Command, chosenQuotesSchema, commandSchema } from './command.ts'
export { draftClaim, originOf, suggestionFor } from './draft-claim.ts'
export { QuoteMismatchError, ShapeError } from './errors.ts'
export {
  type BodyEvent,
  eventSchema,
  type JudgementEvent,
  type LinkEvent,
  type NewEvent,
  type Origin,
  type ReanchorEvent,
  type ReviewEvent,
  type StoredEvent,
  type UndoEvent,
} from './event.ts'
export type {
  ActorKind,
  ActorMention,
  DateAnchor,
  DateBound,
  DateMention,
  LinkReason,
  Mention,
} from './mention.ts'
export type {
  ActorId,
  ClaimId,
  EntryId,
  EventId,
  Instant,
  IsoDate,
  Revision,
  SentenceId,
  Sha256,
  SourceId,
  SuggestionId,
  TimexValue,
  VersionId,
} from './names.ts'
export { pageAt } from './pages.ts'
export type { Block, BlockKind, Parsed } from './parsed.ts'
export { type Problem, problemSchema, spanSchema } from './problem.ts'
export type {
  ChangedWords,
  FollowedClaim,
  FollowedQuote,
  FollowedSentence,
  PlacedChange,
  Reanchoring,
  ReanchorStatus,
  WordFlag,
} from './reanchor.ts'
export type { Sentence } from './sentence.ts'
export { checkShape } from './shape.ts'
export {
  type PipelineStep,
  type Reference,
  type Source,
  type SourceFile,
  type SourceMeta,
  sourceMetaSchema,
  type Version,
  versionSchema,
} from './source.ts'
export type { ClaimState, Judgement, LinkState, Review, SourceState, Stamp } from './state.ts'
export type { Reason, SlotEvidence, SuggestedLink, Suggestion } from './suggestion.ts'
