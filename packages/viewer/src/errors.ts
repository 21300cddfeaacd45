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
