import type { ClaimDraft, Fill, Quote, Reason, SlotEvidence } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import type { SentenceView } from './sentence-view.ts'

/** A slot that was filled from evidence: spans count from the start of the sentence. */
export interface Found {
  readonly span: Span
  readonly method: string
  /** From 0 to 1. */
  readonly confidence: number
}

/** One filler of a slot with its evidence, at its place in the whole text. */
export interface Slot {
  readonly slot: string
  readonly fill: Fill & { readonly quote: Quote }
  readonly method: string
  readonly confidence: number
}

/** A claim on its way to a suggestion. */
export interface Candidate {
  readonly view: SentenceView
  readonly claim: ClaimDraft
  readonly cueId: string
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly slots: readonly SlotEvidence[]
  /** The hull of its quotes inside the sentence. */
  readonly extent: Span
  /** Actions of one cue share the number; counted within a sentence. */
  readonly undertaking?: number
}

/** The evidence of filled slots, as a suggestion shows it. */
export function evidenceOf(slots: readonly Slot[]): readonly SlotEvidence[] {
  return slots.map(({ slot, fill, method, confidence }) => ({
    slot,
    quote: fill.quote,
    method,
    confidence,
  }))
}

/** The quotes of spans of one sentence; at least one. */
export function quotesOf(view: SentenceView, spans: readonly Span[]): readonly [Quote, ...Quote[]] {
  const [first, ...rest] = spans
  return [
    view.quote(first ?? { start: 0, end: view.text.length }),
    ...rest.map((span) => view.quote(span)),
  ]
}
