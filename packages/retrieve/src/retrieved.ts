import type { Instant, Sha256 } from '@claimtrail/model'

/** What came from an address, with what is needed to say so later. */
export interface Retrieved {
  /** As it was asked for. */
  readonly url: string
  /** After redirects. */
  readonly finalUrl: string
  readonly retrievedAt: Instant
  /** Of {@link bytes}. */
  readonly sha256: Sha256
  readonly bytes: Uint8Array
  /** Lower case, without parameters; absent when the server did not say. */
  readonly mediaType?: string
  /** Lower case, as the server said it. */
  readonly charset?: string
  /** The address of the licence, when the server named one (RFC 4946). */
  readonly licence?: string
}

/** How much is waited for and taken. */
export interface RetrieveLimits {
  /** Redirects that are followed. */
  readonly redirects: number
  /** Bytes of the text, unpacked. */
  readonly sizeBytes: number
  /** For everything together. */
  readonly timeoutMs: number
}

/** As large as the largest source, and as long as a person waits. */
export const defaultRetrieveLimits: RetrieveLimits = {
  redirects: 5,
  sizeBytes: 50_000_000,
  timeoutMs: 60_000,
}
