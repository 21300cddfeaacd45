import type { ClaimType } from '@claimtrail/model'

/** Start and end in UTF-16 code units of the document's text, half-open. */
export type Offsets = readonly [start: number, end: number]

/** An actor in gold or prediction: `person`, `org` or `place`; in gold also `N:…` and `O:…`. */
export type TypedOffsets = readonly [start: number, end: number, type: string]

/** A date: its TIMEX type and value. An empty value in gold scores the span only; `A/B` is a range. */
export type TimexOffsets = readonly [start: number, end: number, type: string, value: string]

interface GoldDocument {
  readonly id: string
  readonly text: string
}

/** Gold of the layer `sentences`. */
export interface SentenceGold extends GoldDocument {
  readonly sentences: readonly Offsets[]
}

/** Gold of the layer `actors`. */
export interface ActorGold extends GoldDocument {
  readonly entities: readonly TypedOffsets[]
}

/** Gold of the layer `dates`; `dct` is when the document was written. */
export interface DateGold extends GoldDocument {
  readonly dct?: string | null
  readonly timex: readonly TimexOffsets[]
}

/** One sentence of gold of the layer `claims`; `optional` labels count neither way. */
export interface ClaimGold extends GoldDocument {
  readonly labels: readonly ClaimType[]
  readonly optional?: readonly ClaimType[]
  readonly claims?: readonly GoldClaim[]
}

/** A claim with its slots, as gold gives it. The slot `condition` is the antecedent of its condition. */
export interface GoldClaim {
  readonly type: ClaimType
  readonly slots: Readonly<Record<string, readonly Offsets[]>>
}

/** A span of the old text of a pair, and where it stands in the new one; `null` when it is gone. */
export interface AnchoredGold {
  readonly start: number
  readonly end: number
  readonly expected: Offsets | null
  /** What was done to it, for example `moved`: each kind is scored by itself too. */
  readonly kind?: string
}

/** Gold of the layer `anchoring`: two versions of one text. */
export interface AnchoringGold {
  readonly id: string
  readonly old: string
  readonly new: string
  readonly spans: readonly AnchoredGold[]
}

/** Where a span was found in the new text, and whether a person must look at it (`changed`). */
export interface AnchoredSpan {
  readonly start: number
  readonly end: number
  readonly status: 'verified' | 'moved' | 'typographic' | 'changed'
}

/** A claim as the pipeline predicts it: its quote, cue and slots. */
export interface PredictedClaim extends GoldClaim {
  readonly start: number
  readonly end: number
  readonly cue?: Offsets
}

/** What gold and predictions of each layer look like; both are lines of JSON, paired by `id`. */
export interface Layers {
  readonly sentences: {
    readonly gold: SentenceGold
    readonly prediction: { readonly id: string; readonly sentences: readonly Offsets[] }
  }
  readonly actors: {
    readonly gold: ActorGold
    /** `entities` are name cores, `extents` add title, role and modifiers. */
    readonly prediction: {
      readonly id: string
      readonly entities: readonly TypedOffsets[]
      readonly extents?: readonly TypedOffsets[]
    }
  }
  readonly dates: {
    readonly gold: DateGold
    readonly prediction: { readonly id: string; readonly timex: readonly TimexOffsets[] }
  }
  readonly claims: {
    readonly gold: ClaimGold
    readonly prediction: {
      readonly id: string
      readonly labels: readonly ClaimType[]
      readonly claims?: readonly PredictedClaim[]
    }
  }
  readonly anchoring: {
    readonly gold: AnchoringGold
    /** One a span of the gold, in its order; `null` where it was not found. */
    readonly prediction: { readonly id: string; readonly spans: readonly (AnchoredSpan | null)[] }
  }
}

/** A layer that can be scored. */
export type Layer = keyof Layers
/** A gold document of a layer. */
export type Gold<Of extends Layer> = Layers[Of]['gold']
/** A prediction of a layer for one document. */
export type Prediction<Of extends Layer> = Layers[Of]['prediction']
