import { ClaimtrailError } from '@claimtrail/text'

/** A document date is no calendar date. */
export class InvalidDocumentDateError extends ClaimtrailError {
  readonly code = 'INVALID_DOCUMENT_DATE'
  readonly value: string

  constructor(value: string) {
    super(
      `The document date "${value}" is not a calendar date. Give it as YYYY-MM-DD, for example 2031-05-14, or leave it out.`,
    )
    this.value = value
  }
}

/** One thing that is wrong with a lexicon; `entry` is the actor's id, or its place from 1 when it has none. */
export interface LexiconFault {
  readonly entry: string
  readonly reason: string
}

/** An actor lexicon does not follow its format; every fault is listed. */
export class LexiconError extends ClaimtrailError {
  readonly code = 'INVALID_LEXICON'
  readonly faults: readonly LexiconFault[]

  constructor(faults: readonly LexiconFault[]) {
    const list = faults.map(({ entry, reason }) => `\n- ${entry}: ${reason}`).join('')
    super(
      `The actor lexicon has ${faults.length} fault${faults.length === 1 ? '' : 's'}; correct each and load it again.${list}`,
    )
    this.faults = faults
  }
}

/** The tag step ran on a file that was not parsed and cut into sentences. */
export class MissingSentencesError extends ClaimtrailError {
  readonly code = 'MISSING_SENTENCES'

  constructor() {
    super(
      'There are no sentences to tag: the file has no parsed text or no sentences. Use the parse and sentences steps before tag.',
    )
  }
}
