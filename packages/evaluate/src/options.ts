import type { ClaimType } from '@claimtrail/model'

/** What the scorer must know about a gold file that the file does not say. */
export interface EvaluateOptions {
  /** The file is not exhaustively annotated: report recall alone. */
  readonly recallOnly?: boolean
  /** Claim types that the file was annotated for, default all; the others are not scored. */
  readonly covers?: readonly ClaimType[]
}
