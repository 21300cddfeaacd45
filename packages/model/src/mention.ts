import type { Span } from '@claimtrail/text'
import type { ActorId, IsoDate, TimexValue } from './names.ts'

/** What an actor is. */
export type ActorKind =
  | 'state'
  | 'government'
  | 'armed-group'
  | 'igo'
  | 'party'
  | 'organisation'
  | 'person'
  | 'place'
  | 'role'

/** Why a mention carries its actor id; `name`: nothing is known but its words. */
export type LinkReason =
  | { readonly by: 'lexicon'; readonly entry: string }
  | { readonly by: 'acronym'; readonly definedAt: Span; readonly sure: 'initials' | 'pattern' }
  | { readonly by: 'defined-term'; readonly definedAt: Span }
  | { readonly by: 'propagated'; readonly from: Span }
  | { readonly by: 'name' }

/** Who: `span` is the name core, `extent` adds title, role and modifiers. Spans are in the clean text. */
export interface ActorMention {
  readonly kind: 'actor'
  readonly span: Span
  readonly extent: Span
  readonly actor: ActorId
  readonly actorKind: ActorKind
  readonly link: LinkReason
  readonly attributes: { readonly title?: Span; readonly role?: Span; readonly head?: Span }
}

/** What a date is counted from. */
export type DateAnchor =
  | { readonly by: 'calendar' }
  | { readonly by: 'document-date'; readonly date: IsoDate }
  | { readonly by: 'mention' | 'event'; readonly span: Span }
  | { readonly by: 'none' }

/** How a date limits what it stands beside; `cue` is the span of the word that says so. */
export interface DateBound {
  readonly kind: 'by' | 'before' | 'after' | 'since' | 'until' | 'within'
  readonly cue: Span
  /** Unsaid when the words do not decide it. */
  readonly inclusive?: boolean
}

/** When: a TIMEX3 type and value, and what anchors it. */
export interface DateMention {
  readonly kind: 'date'
  readonly span: Span
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** Empty when the words are a date but no value can be given. */
  readonly value: TimexValue
  /** Last day of a fused range. */
  readonly end?: TimexValue
  readonly mod?: 'START' | 'MID' | 'END' | 'APPROX'
  readonly anchor: DateAnchor
  readonly bound?: DateBound
  /** Name of the grammar rule that read it. */
  readonly rule: string
  readonly vague?: true
}

/** A named actor or a date in a sentence. */
export type Mention = ActorMention | DateMention
