import { ClaimtrailError } from '@claimtrail/text'

/** The bytes are not a text, whatever the file's name says. */
export class NotTextError extends ClaimtrailError {
  readonly code = 'NOT_TEXT'
  readonly path: string

  constructor(path: string, reason: string) {
    super(
      `"${path}" is not a text: ${reason}. Save it as plain text or Markdown in UTF-8, or name its charset.`,
    )
    this.path = path
  }
}

/** A source is larger than a limit allows. */
export class SourceTooLargeError extends ClaimtrailError {
  readonly code = 'SOURCE_TOO_LARGE'
  readonly path: string
  /** Name of the limit, a key of `Limits`. */
  readonly limit: string
  readonly actual: number
  readonly allowed: number

  constructor(path: string, limit: string, actual: number, allowed: number) {
    super(
      `"${path}" has a ${limit} of ${actual}, and the limit is ${allowed}. Split the source, or raise the limit "${limit}".`,
    )
    this.path = path
    this.limit = limit
    this.actual = actual
    this.allowed = allowed
  }
}

/** A source nests its quotes, lists or marks deeper than a reader could follow. */
export class TooDeepError extends ClaimtrailError {
  readonly code = 'TOO_DEEP'
  readonly path: string
  readonly allowed: number

  constructor(path: string, allowed: number, options?: ErrorOptions) {
    super(
      `"${path}" nests quotes, lists or marks more than ${allowed} levels deep. Flatten the source, or raise the limit "depth".`,
      options,
    )
    this.path = path
    this.allowed = allowed
  }
}

/** A source cannot be read at all: nothing here knows its format or its charset. */
export class UnreadableSourceError extends ClaimtrailError {
  readonly code = 'UNREADABLE_SOURCE'
  readonly path: string

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`"${path}" cannot be read: ${reason}.`, options)
    this.path = path
  }
}
