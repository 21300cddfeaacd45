import type { Request, RequestHandler, Response } from 'express'
import type { AnyRoute, JsonRoute, MediaRoute } from '../contract/route.ts'
import type { AppOptions } from '../options.ts'
import { type Input, readInput } from './input.ts'

/** A route of the contract with what answers it. */
export interface Answering {
  readonly route: AnyRoute
  readonly handler: RequestHandler
}

/** What a handler gives back; 200 and no further headers when nothing else is said. */
export interface Reply<Body> {
  readonly body: Body
  readonly status?: 200 | 201
  readonly headers?: Readonly<Record<string, string>>
}

/** Answer a route with JSON: its input is checked before `handle` sees it. */
export function answerJson<Params, Query, Body, Answer>(
  route: JsonRoute<Params, Query, Body, Answer>,
  options: AppOptions,
  handle: (input: Input<Params, Query, Body>) => Promise<Reply<Answer>>,
): Answering {
  const handler = async (request: Request, response: Response) => {
    const input = readInput(route, request)
    // A route without a body has `never` as its type, and its handler cannot read it.
    const reply = await handle(input as Input<Params, Query, Body>)
    if (options.checkReplies) route.reply.parse(reply.body)
    response.status(reply.status ?? 200).set({ 'cache-control': 'no-cache', ...reply.headers })
    response.json(reply.body)
  }
  return { route, handler }
}

/** Answer a route with text or a stream, which `handle` sends itself. */
export function answerMedia<Params, Query>(
  route: MediaRoute<Params, Query>,
  handle: (
    input: Input<Params, Query, undefined>,
    request: Request,
    response: Response,
  ) => Promise<void>,
): Answering {
  return {
    route,
    handler: async (request, response) => {
      const input: Input<Params, Query, undefined> = readInput(route, request)
      await handle(input, request, response)
    },
  }
}
