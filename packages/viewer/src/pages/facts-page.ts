import { counted } from '../format.ts'
import { type Html, html } from '../html.ts'
import { claimHref, claimInText, factsHref, readerHref } from '../links.ts'
import { summarise } from '../summary.ts'
import type { Facet, FactRow, FactsFilter, FactsView } from '../views/claim-view.ts'
import type { ViewContext } from '../views/page.ts'
import { reviewWords, standingWords, typeClasses, typeWords } from '../words.ts'
import { renderDocument } from './document.ts'

const facetWords = { type: 'Type', actor: 'Actor', source: 'Source', review: 'Review' } as const

/** `/claims`: every claim as a fact that leads back to its sentence, with facets. The URL is the query. */
export function renderFacts(page: FactsView, view: ViewContext): string {
  const { filter, matching, total } = page
  const shown =
    matching === total
      ? counted(total, 'claim', 'claims', view.locale)
      : `${matching.toLocaleString(view.locale)} of ${counted(total, 'claim', 'claims', view.locale)}`
  return renderDocument(
    {
      title: Object.values(filter).some(Boolean) ? `Claims: ${filterWords(page)}` : 'Claims',
      section: 'claims',
      crumbs: [],
      script: 'page',
      main: html`<main class="page facts" id="main" tabindex="-1">
<h1>Claims</h1>
<p class="meta" role="status">${shown}</p>
${page.ignored.map(({ name, reason }) => html`<p class="remark warn">The parameter <code>${name}</code> was ignored: ${reason}</p>`)}
<div class="columns">
${facets(page, view.locale)}
<div class="results">${page.rows.length > 0 ? table(page) : nothing(page)}${more(page)}</div>
</div>
</main>`,
    },
    view,
  )
}

function filterWords({ filter, facets: all }: FactsView): string {
  const chosen = all.flatMap(({ name, options }) =>
    options.filter(({ value }) => value === filter[name]).map(({ label }) => label),
  )
  return [...chosen, ...(filter.q ? [`“${filter.q}”`] : [])].join(', ')
}

function facets(page: FactsView, locale: string): Html {
  return html`<search class="facets">
<form action="/claims" method="get" role="search" aria-label="Claims">
<label for="q">Words in the quote</label>
<span class="field"><input id="q" name="q" type="search" value="${page.filter.q}" autocomplete="off">
${Object.entries(page.filter).map(([name, value]) => name !== 'q' && value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`)}<button type="submit" class="bt">Find</button></span>
</form>
${page.facets.map((facet) => facetList(facet, page.filter, locale))}
</search>`
}

function facetList(facet: Facet, filter: FactsFilter, locale: string): Html | undefined {
  if (facet.options.length === 0) return undefined
  const items = facet.options.map(({ value, label, count }) => {
    const { [facet.name]: before, ...others } = filter
    const selected = before === value
    const href = factsHref(selected ? others : { ...others, [facet.name]: value })
    const current = selected && html` aria-current="true"`
    const drop =
      selected &&
      html`<span class="drop" aria-hidden="true">×</span><span class="vh">, chosen; show all</span>`
    return html`<li><a href="${href}"${current}><bdi>${label}</bdi> <b>${count.toLocaleString(locale)}</b>${drop}</a></li>`
  })
  const id = `facet-${facet.name}`
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${facetWords[facet.name]}</h2><ul>${items}</ul></section>`
}

function table({ rows }: FactsView): Html {
  return html`<table class="list claims">
<thead><tr><th scope="col">Type</th><th scope="col">Who</th><th scope="col">What the source says</th><th scope="col">Where</th><th scope="col">Review</th></tr></thead>
<tbody>${rows.map(factRow)}</tbody>
</table>`
}

function factRow({ claim: view, sourceTitle }: FactRow): Html {
  const { claim, id, review, source } = view.state
  const kind = typeClasses[claim.type]
  const index = view.sentences[0]?.index
  const place =
    index === undefined
      ? html`<a href="${readerHref(source)}"><bdi>${sourceTitle}</bdi></a>, on no sentence`
      : html`<a href="${readerHref(source, { index })}"><bdi>${sourceTitle}</bdi>, sentence ${index + 1}</a>`
  return html`<tr data-claim="${id}">
<td data-label="Type"><a class="tyl ${kind}" href="${claimHref(id)}"><span class="key ${kind}" aria-hidden="true"></span>${typeWords[claim.type]}</a></td>
<td data-label="Who"><bdi>${summarise(claim).who || '–'}</bdi></td>
<td data-label="What" class="quote"><a href="${claimInText(view)}"><q><bdi>${claim.quotes.map(({ quote }) => quote).join(' … ')}</bdi></q></a></td>
<td data-label="Where">${place}</td>
<td data-label="Review">${reviewWords[review]}${view.standing && view.standing !== 'verified' && html` <span class="warn">${standingWords[view.standing][0]}</span>`}</td>
</tr>`
}

function nothing(page: FactsView): Html {
  if (page.total === 0) {
    return html`<p class="empty-page">No claims yet. <a href="/">Open a source</a> and press 1, 2 or 3 on a sentence, or accept what is suggested there.</p>`
  }
  const drops = Object.entries(page.filter).map(([name]) => {
    const { [name]: _dropped, ...others }: Readonly<Record<string, string>> = { ...page.filter }
    return html`<li><a href="${factsHref(others)}">Show them without the ${name === 'q' ? 'words' : name}</a></li>`
  })
  return html`<div class="empty-page"><p>No claim passes all of these filters.</p><ul>${drops}</ul></div>`
}

function more({ next, filter }: FactsView): Html | undefined {
  if (next === undefined) return undefined
  return html`<p class="more"><a class="bt" href="${factsHref({ ...filter, cursor: next })}" rel="next">More claims</a></p>`
}
