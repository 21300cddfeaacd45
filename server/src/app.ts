import compression from 'compression'
import express, { type Express, type Request, type Response } from 'express'
import { AddressUnknownError } from './errors.ts'
import type { AppOptions } from './options.ts'
import { mountPages } from './pages/mount.ts'
import { answerErrors } from './problems/error-handler.ts'
import { apiRoutes } from './routes/index.ts'
import { mountApi } from './routes/mount.ts'
import {
  checkCrossSite,
  checkHost,
  limitRate,
  readBody,
  requestLog,
  securityHeaders,
} from './security/index.ts'

/** Requests to the API that one client may make in a minute when nothing else is said. */
const requestsPerMinute = 600

/** The server as an Express application: pages and API. It does not listen; see {@link startServer}. */
export function createApp(options: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  // 1. Who asks, and may they?
  app.use(requestLog(options), securityHeaders(), checkHost(), checkCrossSite())
  app.use(compression({ filter: isCompressed }))
  // 2. What did they send?
  app.use('/api', limitRate(options.requestsPerMinute ?? requestsPerMinute))
  app.use('/api', ...readBody())
  // 3. The answer.
  mountApi(app, apiRoutes(options))
  mountPages(app, options)
  app.use(() => {
    throw new AddressUnknownError()
  })
  app.use(answerErrors(options))
  return app
}

/** A stream of events would wait for enough of them to be worth compressing. */
function isCompressed(request: Request, response: Response): boolean {
  const isStream = String(response.getHeader('content-type')).startsWith('text/event-stream')
  return !isStream && compression.filter(request, response)
}
