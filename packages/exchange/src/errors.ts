import { ClaimtrailError } from '@claimtrail/text'

/** The description of an exchange format breaks a rule that every format keeps. */
export class ExchangeDefinitionError extends ClaimtrailError {
  readonly code = 'EXCHANGE_DEFINITION'
  readonly format: string

  constructor(format: string, wrong: string) {
    super(`The exchange format "${format}" cannot be defined: ${wrong}. Correct its description.`)
    this.format = format
  }
}

/** A bundle hands out a thing before what it points to, or after its turn. */
export class BundleOrderError extends ClaimtrailError {
  readonly code = 'BUNDLE_ORDER'
  readonly thing: string

  constructor(thing: string, wrong: string) {
    super(
      `In the exported bundle ${thing} ${wrong}. Hand out all sources, all versions, all claims.`,
    )
    this.thing = thing
  }
}
