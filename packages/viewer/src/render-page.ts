import { html } from './html.ts'
import type { Page, ViewContext } from './views.ts'

/** The complete HTML document of a page: linear in what it shows. */
export function renderPage(page: Page, view: ViewContext): string {
  return String(html`<!doctype html><html lang="${view.locale}"><body>${page.kind}</body></html>`)
}
