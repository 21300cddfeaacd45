import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { RateLimitedError } from '../errors.ts'

/** Refuse a client's requests beyond so many in a minute. Counts are this process's own. */
export function limitRate(limit: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Its checks write to the console of whoever embeds us.
    validate: false,
    handler: (_request, _response, next) => next(new RateLimitedError(limit)),
  })
}
