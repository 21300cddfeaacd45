import { ClaimtrailError } from '@claimtrail/text'

/** A prediction answers no document of the gold, or answers one twice. */
export class UnpairedPredictionError extends ClaimtrailError {
  readonly code = 'UNPAIRED_PREDICTION'
  readonly id: string

  constructor(id: string, reason: 'unknown' | 'twice') {
    super(
      reason === 'unknown'
        ? `The prediction "${id}" belongs to no gold document. Predict for the gold file that is scored.`
        : `The document "${id}" stands twice. Give each document one id and one prediction.`,
    )
    this.id = id
  }
}

/** A table of acceptance does not have the shape that the scorer reads. */
export class AcceptanceShapeError extends ClaimtrailError {
  readonly code = 'ACCEPTANCE_SHAPE'
  readonly path: string

  constructor(path: string, expected: string) {
    super(`The acceptance table has no ${expected} at ${path}. Correct that field.`)
    this.path = path
  }
}
