import { ClaimtrailError } from '@claimtrail/text'

/** A command was used wrongly. */
export class UsageError extends ClaimtrailError {
  readonly code = 'USAGE'
}

/** A file or source that a command was to read is not there. */
export class InputNotFoundError extends ClaimtrailError {
  readonly code = 'INPUT_NOT_FOUND'
  readonly path: string

  constructor(path: string) {
    super(
      `There is no file and no source "${path}". Give a path, the id of a source, or - for standard input.`,
    )
    this.path = path
  }
}

/** A quote given on the command line does not stand once in the source. */
export class QuotePlaceError extends ClaimtrailError {
  readonly code = 'QUOTE_PLACE'
}

/** A claim or suggestion that was named does not exist. */
export class NotKnownError extends ClaimtrailError {
  readonly code = 'NOT_KNOWN'

  constructor(what: string, id: string, where: string) {
    super(`There is no ${what} "${id}". ${where}`)
  }
}
