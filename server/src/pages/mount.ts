import type { Express, RequestHandler } from 'express'
import type { AppOptions } from '../options.ts'
import { refuseMethod } from '../routes/mount.ts'
import { serveAssets } from './assets.ts'
import { auditPage, claimCard, claimJson, claimPage, factsPage } from './claim-pages.ts'
import { errorReferencePage } from './error-reference.ts'
import { reviewPage } from './review-page.ts'
import { searchPage } from './search-pages.ts'
import { rememberPlace } from './send-page.ts'
import { readerPage, sourceListPage } from './source-pages.ts'

/** Mount the pages and the client files. */
export function mountPages(app: Express, options: AppOptions): void {
  const remember = rememberPlace(options)
  const page = (path: string, handler: RequestHandler) => {
    app
      .route(path)
      .get(remember, handler)
      .all(refuseMethod(['get']))
  }
  page('/', sourceListPage(options))
  page('/s/*source', readerPage(options))
  page('/claims', factsPage(options))
  page('/c/:claim.json', claimJson(options))
  page('/c/:claim.html', claimCard(options))
  page('/c/:claim', claimPage(options))
  page('/search', searchPage(options))
  page('/audit', auditPage(options))
  page('/review', reviewPage(options))
  page('/errors/:code', errorReferencePage(options))
  app.use('/app', serveAssets(options))
}
