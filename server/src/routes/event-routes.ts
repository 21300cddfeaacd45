import type { Request } from 'express'
import { listChanges, listEvents } from '../contract/event-routes.ts'
import { createChanges } from '../live/changes.ts'
import { collectChanges } from '../live/collect-changes.ts'
import { sendChanges } from '../live/send-changes.ts'
import { createStreams } from '../live/streams.ts'
import type { AppOptions } from '../options.ts'
import { readEvents } from '../reading/claims.ts'
import { type Answering, answerJson } from './answer.ts'
import { readInput } from './input.ts'

/** Streams of one server: a browser needs one, however many pages it shows. */
const streamLimit = 64

/** What happened: all of it in a list, what changes as it comes, and what changed since. */
export function eventRoutes(options: AppOptions): readonly Answering[] {
  const { store } = options.workspace
  const listed = answerJson(listEvents, options, async ({ query: { source } }) => ({
    body: { items: await readEvents(store, source === undefined ? {} : { source }) },
    headers: { vary: 'Accept' },
  }))
  return [
    streamOr(listed, options),
    answerJson(listChanges, options, async ({ query: { after, limit } }) => ({
      body: await collectChanges(store, after, limit),
      headers: { 'cache-control': 'no-store' },
    })),
  ]
}

function streamOr({ route, handler }: Answering, options: AppOptions): Answering {
  const { store } = options.workspace
  const [streams, changes] = [createStreams(streamLimit), createChanges(store)]
  return {
    route,
    handler: async (request, response, next) => {
      if (!wantsStream(request)) return handler(request, response, next)
      const { query, lastEventId } = readInput(listEvents, request)
      // What a browser heard last stands before what its address says.
      const following = { store, changes, source: query.source, after: lastEventId || query.after }
      await sendChanges(following, streams, options.closing, request, response)
    },
  }
}

function wantsStream(request: Request): boolean {
  return request.accepts('application/json', 'text/event-stream') === 'text/event-stream'
}
