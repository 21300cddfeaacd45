import { html } from '../html.ts'
import { isOwnPath } from '../links.ts'
import type { ErrorView, ViewContext } from '../views/page.ts'
import { renderDocument } from './document.ts'

/** What went wrong, in words, and the nearest right addresses. */
export function renderError(page: ErrorView, view: ViewContext): string {
  const nearest = page.nearest.filter(({ href }) => isOwnPath(href))
  return renderDocument(
    {
      title: page.title,
      crumbs: [],
      script: 'page',
      main: html`<main class="page error" id="main" tabindex="-1">
<p class="status">${page.status}${page.code && html` <code>${page.code}</code>`}</p>
<h1>${page.title}</h1>
<p><bdi>${page.detail}</bdi></p>
${page.problems.length > 0 && html`<ul>${page.problems.map(({ name, reason }) => html`<li><code>${name}</code>: ${reason}</li>`)}</ul>`}
${nearest.length > 0 && html`<h2>Perhaps you meant</h2><ul>${nearest.map(({ href, label }) => html`<li><a href="${href}"><bdi>${label}</bdi></a></li>`)}</ul>`}
<p><a href="/">All sources</a></p>
</main>`,
    },
    view,
  )
}
