import { ClaimtrailError } from '@claimtrail/text'

/** A cue cannot be used: its pattern, its name or one of its own examples is wrong. */
export class CueRefusedError extends ClaimtrailError {
  readonly code = 'CUE_REFUSED'
  readonly cue: string
  readonly failures: readonly string[]

  constructor(cue: string, failures: readonly string[]) {
    super(
      `The cue "${cue}" is refused: ${failures.join('; ')}. Correct its pattern, its guard or its examples.`,
    )
    this.cue = cue
    this.failures = failures
  }
}

/** The plugin ran on a file that an earlier step of the pipeline has not seen. */
export class MissingStepError extends ClaimtrailError {
  readonly code = 'SUGGEST_STEP_MISSING'
  readonly step: string

  constructor(step: string) {
    super(
      `Claims cannot be suggested: the file carries no result of "${step}". Run parse, sentences and tag before suggest, and set data.version.`,
    )
    this.step = step
  }
}
