import type { RequestHandler, Response } from 'express'
import type { AppOptions } from '../options.ts'

const header = 'x-request-id'

/** Give every request an id of ours, never the caller's, and tell the log how it went. */
export function requestLog({ now, newId, log }: AppOptions): RequestHandler {
  return (request, response, next) => {
    const started = Date.parse(now())
    response.setHeader(header, newId())
    response.on('close', () => {
      log.info('request', {
        requestId: requestIdOf(response),
        method: request.method,
        // The pattern, not the address: addresses hold names of sources and search words.
        route: request.route ? String(request.route.path) : undefined,
        status: response.statusCode,
        complete: response.writableFinished,
        ms: Date.parse(now()) - started,
      })
    })
    next()
  }
}

/** The id of the request that is being answered. */
export function requestIdOf(response: Response): string {
  return String(response.getHeader(header) ?? '')
}
