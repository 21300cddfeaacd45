import type { ActorId, ActorKind, IsoDate } from '@claimtrail/model'

/** A known actor and the spellings it goes by. */
export interface LexiconEntry {
  readonly id: ActorId
  readonly kind: ActorKind
  readonly name: string
  readonly aliases: readonly string[]
  /** Globs of source ids that the entry is limited to. */
  readonly within?: readonly string[]
  /** The same actor elsewhere, as a URL. */
  readonly sameAs?: string
  /** First and last document date on which the entry holds. */
  readonly from?: IsoDate
  readonly to?: IsoDate
  /** Whether letter case must agree; without it aliases of up to four letters are exact. */
  readonly case?: 'exact' | 'any'
}

/** Actors that somebody knows by name, and names that are no actors. */
export interface Lexicon {
  readonly actors: readonly LexiconEntry[]
  readonly never: readonly string[]
}
