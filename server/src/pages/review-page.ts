import type { RequestHandler } from 'express'
import type { AppOptions } from '../options.ts'
import { readPlaces } from '../reading/places.ts'
import { readWaiting } from '../reading/review.ts'
import { claimViewer } from '../views/claim-view.ts'
import { reviewView } from '../views/review-view.ts'
import { sendPage } from './send-page.ts'

/** `/review`: claims that wait because their source has changed; `?source=` shows those on one. */
export function reviewPage(options: AppOptions): RequestHandler {
  const { workspace } = options
  return async (request, response) => {
    const [waiting, places, records] = await Promise.all([
      readWaiting(workspace),
      readPlaces(workspace.store),
      workspace.store.sources(),
    ])
    const { source } = request.query
    const book = new Map(waiting.proposals.map(({ state }) => [state.id, state]))
    const metas = new Map(records.map((record) => [record.source.id, record.source.meta]))
    const page = reviewView({
      ...waiting,
      viewer: claimViewer(book, () => undefined),
      titles: places.titles,
      metas,
      ...(typeof source === 'string' && source !== '' && { source }),
    })
    sendPage(options, request, response, page)
  }
}
