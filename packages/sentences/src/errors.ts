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

/** A model for the splitter cannot be used: not a model, another format, or of a wrong size. */
export class SentenceModelError extends ClaimtrailError {
  readonly code = 'SENTENCE_MODEL'
  readonly reason: string

  constructor(reason: string) {
    super(
      `The sentence model cannot be used: ${reason}. Pass a model that the trainer of this release wrote, or "none" to split by rules alone.`,
    )
    this.reason = reason
  }
}
