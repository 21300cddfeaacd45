import { ClaimtrailError } from '@claimtrail/text'

/** An address that is not fetched, whatever it leads to. */
export class UrlRefusedError extends ClaimtrailError {
  readonly code = 'URL_REFUSED'
  readonly url: string

  constructor(url: string, reason: string) {
    super(
      `${shown(url)} is not fetched: ${reason}. Download it yourself and add the file with --url.`,
    )
    this.url = url
  }
}

/** A name that leads to a machine which is not on the public internet, now or after a redirect. */
export class AddressRefusedError extends ClaimtrailError {
  readonly code = 'ADDRESS_REFUSED'
  readonly host: string
  readonly address: string

  constructor(host: string, address: string) {
    super(
      `${host} is at ${address}, which is no address of the public internet, so nothing is fetched from it. Download the text yourself and add the file with --url.`,
    )
    this.host = host
    this.address = address
  }
}

/** Nothing that can be kept came from an address. */
export class RetrievalFailedError extends ClaimtrailError {
  readonly code = 'RETRIEVAL_FAILED'
  readonly url: string

  constructor(url: string, reason: string, options?: ErrorOptions) {
    super(
      `${shown(url)} could not be fetched: ${reason}. Nothing was added; try again, or add a file that you downloaded.`,
      options,
    )
    this.url = url
  }
}

/** What people see of an address: neither a password in it nor more than fits on a line. */
function shown(url: string): string {
  const open = url.replace(/^([a-z][a-z0-9+.-]{0,20}:\/\/)[^/?#]{0,2000}@/i, '$1')
  return open.length > 200 ? `${open.slice(0, 200)}…` : open
}
