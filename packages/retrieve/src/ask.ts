import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { type AddressRule, checkHost, guardedLookup } from './guarded-lookup.ts'

/** Nothing that says more of the person than that somebody asks. */
const headers = { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'claimtrail' }

/**
 * Ask for what is at one address, on a connection of its own.
 *
 * @throws AddressRefusedError, and whatever the network throws.
 */
export async function ask(
  url: URL,
  allow: AddressRule,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  checkHost(url, allow)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    request(url, {
      headers,
      agent: false,
      lookup: guardedLookup(allow),
      // Stands before NODE_TLS_REJECT_UNAUTHORIZED.
      rejectUnauthorized: true,
      signal,
    })
      .on('response', resolve)
      .on('error', reject)
      .end()
  })
}
