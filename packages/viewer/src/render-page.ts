import { renderAudit } from './pages/audit-page.ts'
import { renderClaim } from './pages/claim-page.ts'
import { renderError } from './pages/error-page.ts'
import { renderFacts } from './pages/facts-page.ts'
import { renderReader } from './pages/reader-page.ts'
import { renderReview } from './pages/review-page.ts'
import { renderSearch } from './pages/search-page.ts'
import { renderSources } from './pages/sources-page.ts'
import type { Page, ViewContext } from './views/page.ts'

/** The complete HTML document of a page. Linear in what it shows; the same page and view give the same bytes. */
export function renderPage(page: Page, view: ViewContext): string {
  switch (page.kind) {
    case 'sources':
      return renderSources(page, view)
    case 'reader':
      return renderReader(page, view)
    case 'facts':
      return renderFacts(page, view)
    case 'claim':
      return renderClaim(page, view)
    case 'search':
      return renderSearch(page, view)
    case 'audit':
      return renderAudit(page, view)
    case 'review':
      return renderReview(page, view)
    case 'error':
      return renderError(page, view)
  }
}
