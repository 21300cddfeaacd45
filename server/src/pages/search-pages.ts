import type { RequestHandler } from 'express'
import type { AppOptions } from '../options.ts'
import { readSearchPage } from '../reading/search.ts'
import { sendPage } from './send-page.ts'

/** Results of one page. */
const pageLength = 50

/** Longest query that the page takes; what is beyond is left out. */
const queryLength = 1_000

/** `/search?q=`: a query that is not understood is answered with what is, and says so. */
export function searchPage(options: AppOptions): RequestHandler {
  return async (request, response) => {
    const { q, cursor } = request.query
    const query =
      typeof q === 'string' ? q.slice(0, queryLength).replace(/\p{Surrogate}/gu, '\ufffd') : ''
    const found = await readSearchPage(options.workspace, {
      q: query,
      limit: pageLength,
      ...(typeof cursor === 'string' && cursor !== '' && { cursor }),
    })
    const isBroken = found.problems.some(({ severity }) => severity === 'error')
    sendPage(options, request, response, { kind: 'search', query, ...found }, isBroken ? 400 : 200)
  }
}
