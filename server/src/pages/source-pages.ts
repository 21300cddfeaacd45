import type { Request, RequestHandler, Response } from 'express'
import { VersionNotCurrentError } from '../errors.ts'
import type { AppOptions } from '../options.ts'
import { readNeighbours } from '../reading/neighbours.ts'
import { readShown, sentencesIn } from '../reading/shown.ts'
import { readSourceList } from '../reading/source-list.ts'
import { readStanding, toFiles } from '../reading/standings.ts'
import { claimViewer } from '../views/claim-view.ts'
import { type ReaderChoice, readerView } from '../views/reader-view.ts'
import { isLive } from '../views/source-view.ts'
import { sourceOf } from './addresses.ts'
import { sendPage } from './send-page.ts'

/** `/`: every source, also those that could not be read. */
export function sourceListPage(options: AppOptions): RequestHandler {
  return async (request, response) => {
    const items = await readSourceList(options.workspace)
    sendPage(options, request, response, { kind: 'sources', items })
  }
}

/** `/s/<source>`: the reader. */
export function readerPage(options: AppOptions): RequestHandler {
  return async (request, response) => {
    await sendReader(options, sourceOf(request.params.source), request, response)
  }
}

async function sendReader(
  options: AppOptions,
  id: string,
  request: Request,
  response: Response,
): Promise<void> {
  const { store, scan } = options.workspace
  const shown = await readShown(store, id)
  checkVersion(request.query.v, id, shown.version.id)
  const { claims } = shown.state
  const [book, found] = await Promise.all([readNeighbours(store, claims), scan()])
  const standing = await readStanding(store, toFiles(found), id, claims.filter(isLive))
  const viewer = claimViewer(book, sentencesIn(shown))
  const page = readerView(shown, viewer, standing, readChoice(request.query))
  sendPage(options, request, response, page)
}

/** Links carry at least the first eight digits of a version. */
function checkVersion(digits: unknown, source: string, version: string): void {
  if (typeof digits !== 'string') return
  if (digits.length < 8 || !version.startsWith(digits)) {
    throw new VersionNotCurrentError(source, digits)
  }
}

/** What does not select anything is passed over: a link into a text is worth following all the same. */
function readChoice({ layout, claim }: Request['query']): ReaderChoice {
  return {
    layout: layout === 'prose' ? 'prose' : 'sentences',
    ...(typeof claim === 'string' && { claim }),
  }
}
