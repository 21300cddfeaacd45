import type { RequestHandler } from 'express'
import { AddressUnknownError } from '../errors.ts'
import type { AppOptions } from '../options.ts'
import { answers } from '../problems/titles.ts'
import { startLinks } from './addresses.ts'
import { sendPage } from './send-page.ts'

/** `/errors/<code>`: what a problem's `type` points to. */
export function errorReferencePage(options: AppOptions): RequestHandler {
  return (request, response) => {
    const code = String(request.params.code)
    const answer = Object.hasOwn(answers, code) ? answers[code] : undefined
    if (!answer) throw new AddressUnknownError()
    sendPage(options, request, response, {
      kind: 'error',
      status: answer.status,
      title: answer.title,
      detail: `Requests that meet this are answered with status ${answer.status}; the problem's own words say what was wrong and how to go on.`,
      code,
      problems: [],
      nearest: startLinks,
    })
  }
}
