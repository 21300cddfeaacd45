import { counted, progressWords } from '../format.ts'
import { type Html, html } from '../html.ts'
import { factsHref, readerHref } from '../links.ts'
import type { ViewContext } from '../views/page.ts'
import type { SourceItem, SourceListView, UnreadableItem } from '../views/source-view.ts'
import { claimTypes, sourceStandingWords, typeClasses, typePlurals } from '../words.ts'
import { icon, renderDocument } from './document.ts'

/** `/`: every source with its progress, its claims, and whether its file is unchanged. */
export function renderSources(page: SourceListView, view: ViewContext): string {
  const sources = page.items.filter((item) => item.kind === 'source')
  return renderDocument(
    {
      title: 'Sources',
      section: 'sources',
      crumbs: [],
      script: 'page',
      main: html`<main class="page" id="main" tabindex="-1">
<h1>Sources</h1>
${page.items.length === 0 ? empty : html`<p class="meta">${totals(sources, view.locale)}</p>${table(page, view.locale)}`}
</main>`,
    },
    view,
  )
}

const empty: Html = html`<div class="empty-page"><p>No sources yet. Put a text into the project and read it in:</p>
<pre><code>claimtrail add path/to/file.md
claimtrail start</code></pre></div>`

function totals(sources: readonly SourceItem[], locale: string): Html {
  const sum = (of: (item: SourceItem) => number) =>
    sources.reduce((total, item) => total + of(item), 0)
  const sentences = sum((item) => item.sentences)
  const claims = sum((item) => claimTypes.reduce((all, type) => all + item.claims[type], 0))
  const left = sum((item) => item.suggestions)
  return html`<span>${counted(sources.length, 'source', 'sources', locale)}</span><span>${counted(sentences, 'sentence', 'sentences', locale)}</span><span>${counted(claims, 'claim', 'claims', locale)}</span><span>${counted(left, 'suggestion left', 'suggestions left', locale)}</span>`
}

function table({ items }: SourceListView, locale: string): Html {
  const types = claimTypes.map(
    (type) =>
      html`<th scope="col" class="n"><span class="key ${typeClasses[type]}" aria-hidden="true"></span> ${typePlurals[type]}</th>`,
  )
  return html`<table class="list sources">
<thead><tr><th scope="col">Source</th><th scope="col">Progress</th>${types}<th scope="col" class="n">Suggestions left</th><th scope="col">File</th></tr></thead>
<tbody>${items.map((item) => (item.kind === 'source' ? sourceRow(item, locale) : unreadableRow(item)))}</tbody>
</table>`
}

function sourceRow(item: SourceItem, locale: string): Html {
  const types = claimTypes.map((type) => {
    const count = item.claims[type]
    const words = count.toLocaleString(locale)
    return html`<td class="n" data-label="${typePlurals[type]}">${count > 0 ? html`<a href="${factsHref({ source: item.id, type })}" aria-label="${words} ${typePlurals[type].toLowerCase()} in ${item.title}">${words}</a>` : html`<span class="zero">0</span>`}</td>`
  })
  return html`<tr data-source="${item.id}">
<th scope="row"><a href="${readerHref(item.id)}"><bdi>${item.title}</bdi></a><code><bdi>${item.path}</bdi></code>${item.problems.length > 0 && html`<span class="remark">${counted(item.problems.length, 'remark', 'remarks', locale)} on reading it</span>`}</th>
<td data-label="Progress"><progress aria-label="Reviewed sentences of ${item.title}" max="${Math.max(1, item.sentences)}" value="${item.reviewed}"></progress><span class="small">${progressWords(item.reviewed, item.sentences, locale)}</span></td>
${types}
<td class="n" data-label="Suggestions left">${item.suggestions.toLocaleString(locale)}</td>
<td data-label="File">${fileState(item)}</td>
</tr>`
}

function fileState({ standing }: SourceItem): Html {
  if (standing === 'new') return html`<span class="ver new">${sourceStandingWords.new}</span>`
  const fine = standing === 'verified'
  return html`<span class="ver ${fine ? 'ok' : 'warn'}">${icon(fine ? 'shield' : 'warning')}${sourceStandingWords[standing]}</span>`
}

function unreadableRow({ path, reason }: UnreadableItem): Html {
  return html`<tr class="unreadable"><th scope="row"><code><bdi>${path}</bdi></code></th><td colspan="6"><span class="ver warn">${icon('warning')}Not read</span> <bdi>${reason}</bdi></td></tr>`
}
