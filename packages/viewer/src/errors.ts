import type { ClaimState } from '@claimtrail/model'
import { ClaimtrailError } from '@claimtrail/text'

/** The client files that a page needs are not in the manifest of the build. */
export class AssetMissingError extends ClaimtrailError {
  readonly code = 'ASSET_MISSING'
  readonly entry: string

  constructor(entry: string) {
    super(
      `The viewer's build has no "${entry}". Run "npm run build --workspace @claimtrail/viewer" and start again.`,
    )
    this.entry = entry
  }
}

/** The server refused a change, or did not answer. */
export class RequestFailedError extends ClaimtrailError {
  readonly code = 'REQUEST_FAILED'
  /** Of HTTP; 0 when there was no answer. */
  readonly status: number
  /** The claim as it stands, when somebody was faster. */
  readonly current: ClaimState | undefined

  constructor(
    message: string,
    status: number,
    more: { readonly current?: ClaimState; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause })
    this.status = status
    this.current = more.current
  }
}
