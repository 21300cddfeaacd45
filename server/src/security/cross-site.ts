import type { Request, RequestHandler } from 'express'
import { CrossSiteError } from '../errors.ts'

const reading = new Set(['GET', 'HEAD'])

/**
 * Refuse writes that a page of another origin makes. Browsers say where a request comes from and pages
 * cannot change it; a page on another port of this machine is `same-site`, and is refused too. Programs that
 * are no browser say nothing, and pass.
 */
export function checkCrossSite(): RequestHandler {
  return (request, _response, next) => {
    next(reading.has(request.method) || isOwnWrite(request) ? undefined : new CrossSiteError())
  }
}

function isOwnWrite(request: Request): boolean {
  const site = request.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = request.get('origin')
  // A cookie without an origin is an old browser, which does not say who sent the form.
  if (origin === undefined) return request.get('cookie') === undefined
  return origin === `http://${request.get('host')}`
}
