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
      `"${path}" has a ${limit} of ${actual}, and the limit is ${allowed}. Split the source, or raise the limit "${limit}" (in a project: under "limits" in claimtrail.json).`,
    )
    this.path = path
    this.limit = limit
    this.actual = actual
    this.allowed = allowed
  }
}

/** A source nests its elements deeper than a reader could follow. */
export class TooDeepError extends ClaimtrailError {
  readonly code = 'TOO_DEEP'
  readonly path: string
  readonly allowed: number

  constructor(path: string, allowed: number, options?: ErrorOptions) {
    super(
      `"${path}" nests its elements (quotes, lists, marks, tables) more than ${allowed} levels deep. Flatten the source, or raise the limit "depth".`,
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

/** A source can only be opened with a password. */
export class EncryptedSourceError extends ClaimtrailError {
  readonly code = 'ENCRYPTED_SOURCE'
  readonly path: string

  constructor(path: string, options?: ErrorOptions) {
    super(
      `"${path}" is encrypted, so nobody can read it without its password. Save it without a password and add it again.`,
      options,
    )
    this.path = path
  }
}

/** A source is in a format that is known by its first bytes, and that nothing here reads. */
export class UnsupportedFormatError extends ClaimtrailError {
  readonly code = 'UNSUPPORTED_FORMAT'
  readonly path: string
  /** What the first bytes say, in words. */
  readonly kind: string
  /** Names of the formats that are read. */
  readonly supported: readonly string[]

  constructor(path: string, kind: string, supported: readonly string[]) {
    super(
      `"${path}" is ${kind}, which is not read here; these formats are: ${supported.join(', ')}. Save it in one of them and add it again.`,
    )
    this.path = path
    this.kind = kind
    this.supported = supported
  }
}
