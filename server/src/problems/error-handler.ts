import type { ErrorRequestHandler, Request } from 'express'
import type { ProblemReply } from '../contract/problem-schema.ts'
import { MethodRefusedError } from '../errors.ts'
import type { AppOptions } from '../options.ts'
import { errorView } from '../pages/error-page.ts'
import { sendPage } from '../pages/send-page.ts'
import { requestIdOf } from '../security/index.ts'
import { fromFramework } from './from-framework.ts'
import { problemOf } from './problem-of.ts'

/** Answer every error: a problem for programs, a page for people, and never a stack trace. Mounted last. */
export function answerErrors(options: AppOptions): ErrorRequestHandler {
  return (thrown, request, response, _next) => {
    const error = fromFramework(thrown)
    const problem = problemOf(error, requestIdOf(response))
    if (problem.status >= 500) logFault(options, problem, error)
    if (response.headersSent) {
      // Half a stream is out: ending it here would look like all of it.
      response.destroy()
      return
    }
    if (error instanceof MethodRefusedError) response.set('allow', error.allow.join(', '))
    if (isForProgram(request)) {
      response.status(problem.status).set('cache-control', 'no-store')
      response.type('application/problem+json').send(JSON.stringify(problem))
    } else {
      sendPage(options, request, response, errorView(problem, error), problem.status)
    }
  }
}

function logFault({ log }: AppOptions, { requestId, code, status }: ProblemReply, error: unknown) {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log.error('request failed', { requestId, code, status, stack })
}

function isForProgram({ path }: Request): boolean {
  return path === '/api' || path.startsWith('/api/') || path.endsWith('.json')
}
