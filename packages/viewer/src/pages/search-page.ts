import { counted } from '../format.ts'
import { type Html, html } from '../html.ts'
import { claimHref, readerHref, searchHref } from '../links.ts'
import type { ViewContext } from '../views/page.ts'
import type { FoundClaim, FoundSentence, MarkedText, SearchView } from '../views/search-view.ts'
import { reviewWords, typeClasses, typeWords } from '../words.ts'
import { renderDocument } from './document.ts'

/** `/search`: sentences and claims of all sources that agree with a query, each a link to where it stands. */
export function renderSearch(page: SearchView, view: ViewContext): string {
  const { query, items, problems } = page
  return renderDocument(
    {
      title: query === '' ? 'Search' : `Search: ${query}`,
      crumbs: [{ label: 'Search' }],
      script: 'page',
      search: query,
      main: html`<main class="page found" id="main" tabindex="-1">
<h1>${query === '' ? 'Search' : html`Search for <q><bdi>${query}</bdi></q>`}</h1>
<p class="meta" role="status">${summary(page, view.locale)}</p>
${problems.map(({ reason }) => html`<p class="remark warn"><bdi>${reason}</bdi></p>`)}
${items.length > 0 && html`<ol class="hits">${items.map(item)}</ol>`}
${items.length === 0 && (query === '' || problems.length > 0) && help}
${items.length === 0 && query !== '' && problems.length === 0 && nothing}
${page.next !== undefined && html`<p class="more"><a class="bt" href="${searchHref(query, page.next)}" rel="next">More results</a></p>`}
</main>`,
    },
    view,
  )
}

function summary({ query, total, searched }: SearchView, locale: string): Html {
  const count = (claims: number, sentences: number): Html =>
    html`${counted(claims, 'claim', 'claims', locale)} and ${counted(sentences, 'sentence', 'sentences', locale)}`
  const all = count(searched.claims, searched.sentences)
  if (query === '') return html`<span>${all} can be searched</span>`
  return html`<span>${count(total.claims, total.sentences)} found</span><span>of ${all}</span>`
}

function item(found: FoundSentence | FoundClaim): Html {
  return found.kind === 'sentence' ? sentence(found) : claim(found)
}

function sentence(found: FoundSentence): Html {
  const { source, title, index } = found
  return html`<li><p class="text"><bdi>${marked(found)}</bdi></p>
<p class="small"><a href="${readerHref(source, { index })}"><bdi>${title}</bdi>, sentence ${index + 1}</a></p></li>`
}

function claim(found: FoundClaim): Html {
  const { claim: id, type, review, note } = found
  const kind = typeClasses[type]
  return html`<li><p class="text"><q><bdi>${marked(found)}</bdi></q></p>
${note && html`<p class="note">Note: <bdi>${marked(note)}</bdi></p>`}
<p class="small"><a class="tyl ${kind}" href="${claimHref(id)}"><span class="key ${kind}" aria-hidden="true"></span>${typeWords[type]}</a><span>${reviewWords[review]}</span>${place(found)}</p></li>`
}

function place({ source, title, claim: id, index }: FoundClaim): Html {
  if (index === undefined) {
    return html`<a href="${claimHref(id)}"><bdi>${title}</bdi>, on no sentence of today</a>`
  }
  return html`<a href="${readerHref(source, { claim: id, index })}"><bdi>${title}</bdi>, sentence ${index + 1}</a>`
}

function marked({ text, hits }: MarkedText): Html {
  let at = 0
  const pieces = hits.map(({ start, end }) => {
    const before = text.slice(at, start)
    at = end
    return html`${before}<mark class="hit">${text.slice(start, end)}</mark>`
  })
  return html`${pieces}${text.slice(at)}`
}

const nothing: Html = html`<div class="empty-page"><p>No sentence and no claim agrees with all parts of this.</p>
<ul><li>Leave a word out, or write only how it begins: <code>withdraw*</code></li>
<li>Quotation marks ask for words that follow one another.</li></ul></div>`

const phrase = '"open the ferry"'

const help: Html = html`<div class="empty-page"><p>Every part must agree:</p>
<dl class="syntax"><dt><code>ferry depot</code></dt><dd>both words, in any order</dd>
<dt><code>${phrase}</code></dt><dd>words that follow one another</dd>
<dt><code>withdraw*</code></dt><dd>words that begin so</dd>
<dt><code>actor:taliban</code></dt><dd>an actor by its id, or the end of it</dd>
<dt><code>type:condition</code> <code>review:open</code></dt><dd>only such claims</dd>
<dt><code>source:us-taliban*</code></dt><dd>only such sources</dd>
<dt><code>date:2020-02..2020-05</code></dt><dd>sentences that speak of those days</dd></dl></div>`
