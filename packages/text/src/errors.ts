/**
 * Every error that Claimtrail throws on purpose: a permanent `code` and a message of one or two full
 * sentences that say what happened, with the value seen, and what to do.
 */
export abstract class ClaimtrailError extends Error {
  /** Permanent name of the error, for example `QUOTE_MISMATCH`; listed in docs/errors.md. */
  abstract readonly code: string

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}

/** A span is empty, reversed, or lies outside the text it is used on. */
export class SpanOutOfRangeError extends ClaimtrailError {
  readonly code = 'SPAN_OUT_OF_RANGE'
  readonly start: number
  readonly end: number
  readonly length: number

  constructor(start: number, end: number, length: number) {
    super(
      `The span ${start}–${end} is empty or outside a text of ${length} characters. Use 0 ≤ start < end ≤ ${length}.`,
    )
    this.start = start
    this.end = end
    this.length = length
  }
}
