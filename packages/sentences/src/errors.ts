import { ClaimtrailError } from '@claimtrail/text'

/** The plugin was asked for sentences of a file that no parser has read. */
export class NotParsedError extends ClaimtrailError {
  readonly code = 'NOT_PARSED'
  readonly path: string | undefined

  constructor(path: string | undefined) {
    super(
      `${path ? `The file "${path}"` : 'A file'} has no parsed text to split into sentences. Put the parser of @claimtrail/parse before sentences().`,
    )
    this.path = path
  }
}
