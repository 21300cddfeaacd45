import { ClaimtrailError } from '@claimtrail/text'

/** One commit is more than a line of history may hold. */
export class LineTooLongError extends ClaimtrailError {
  readonly code = 'HISTORY_LINE_TOO_LONG'
  readonly sizeBytes: number

  constructor(sizeBytes: number, limitBytes: number) {
    super(
      `One commit would make a history line of ${sizeBytes} bytes; ${limitBytes} is the limit. Split it into several commits.`,
    )
    this.sizeBytes = sizeBytes
  }
}
