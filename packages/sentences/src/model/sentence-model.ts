/** A learned model of sentence ends, as it is kept in JSON: a linear one over hashed features. */
export interface SentenceModel {
  readonly format: 'claimtrail/sentence-model@1'
  readonly name: string
  /** What it was learned from, with the licence and the SHA-256 of each file. */
  readonly data: readonly {
    readonly name: string
    readonly sha256: string
    readonly licence: string
    readonly attribution: string
  }[]
  /** How many candidates it saw. */
  readonly candidates: number
  /** Log odds of a boundary when no feature has a weight. */
  readonly bias: number
  /** What one step of a weight is worth, in log odds. */
  readonly scale: number
  /** Signed bytes in base64, one a slot; their number is a power of two. */
  readonly weights: string
}
