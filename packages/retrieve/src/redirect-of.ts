import type { IncomingMessage } from 'node:http'
import { checkUrl } from './check-url.ts'
import { RetrievalFailedError } from './errors.ts'

const redirects = new Set([301, 302, 303, 307, 308])

/**
 * Where a reply leads; nowhere when it is the text itself.
 *
 * @param left - How many redirects may still be followed.
 * @throws {@link RetrievalFailedError} It is neither, or one redirect too many.
 * @throws UrlRefusedError It leads where nobody goes.
 */
export function redirectOf(reply: IncomingMessage, from: URL, left: number): URL | undefined {
  const { statusCode = 0, headers } = reply
  if (statusCode === 200) return undefined
  reply.destroy()
  if (!redirects.has(statusCode)) {
    throw new RetrievalFailedError(from.href, `the server answered with status ${statusCode}`)
  }
  if (headers.location === undefined) {
    throw new RetrievalFailedError(from.href, 'the server sends elsewhere and does not say where')
  }
  if (left === 0) throw new RetrievalFailedError(from.href, 'it leads on and on')
  return checkUrl(headers.location, from)
}
