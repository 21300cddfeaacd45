import type { ClaimId, Problem } from '@claimtrail/model'
import type { Exchanged, Imported } from './exported.ts'
import type { Facet } from './facets.ts'

/** What a format counts its offsets in. */
export type OffsetUnit = 'utf16' | 'code-point'

/** Something of one claim that a format could not say. `code` is `facet-lost`, or `claim-lost` for the whole claim. */
export interface Loss extends Problem {
  readonly lost: Facet
  readonly claim: ClaimId
}

/** What the caller of a writer decides. */
export interface WriteOptions {
  /** Is told of every loss, before the claim is written. */
  readonly onLoss?: (loss: Loss) => void
  /** Where the project can be read, for formats that name things by IRI; `urn:claimtrail:` when absent. */
  readonly baseUrl?: string
  /** Start text files with a byte order mark, which spreadsheets need to read them as UTF-8. */
  readonly byteOrderMark?: boolean
}

/** One format. A frozen object made by {@link defineExchange}. */
export interface ExchangeFormat {
  /** Lower case with hyphens, for example `web-annotation`. */
  readonly id: string
  readonly mediaType: string
  /** Without the dot. */
  readonly extension: string
  readonly offsets: readonly OffsetUnit[]
  /** What survives; anything else that a claim has is reported as a {@link Loss}. */
  readonly keeps: readonly Facet[]
  /**
   * Write a bundle, piece by piece; memory does not grow with the claims. Same bundle, same characters.
   *
   * @throws {@link BundleOrderError} Something points to what has not come.
   * @throws {@link QuoteMismatchError} The text does not say a claim's quote at its span.
   */
  write(bundle: AsyncIterable<Exchanged>, options?: WriteOptions): AsyncIterable<string>
  /**
   * Read a file, thing by thing. What is broken is a {@link Problem} with its line; what is whole still comes.
   * Nothing in the bytes throws. Memory grows with the texts in the file, not with its claims.
   */
  read?(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Imported | Problem>
}
