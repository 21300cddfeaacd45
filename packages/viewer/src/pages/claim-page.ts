import type { Span } from '@claimtrail/text'
import { Chain } from '../components/chain.tsx'
import { SlotList } from '../components/slot-list.tsx'
import { annotatorName, momentOf, shortened } from '../format.ts'
import { component, type Html, html } from '../html.ts'
import { claimHref, claimInText, readerHref, reviewHref } from '../links.ts'
import { cutSegments } from '../segments.ts'
import { summarise } from '../summary.ts'
import type { ClaimPageView, ClaimView, HistoryItem, SentenceRef } from '../views/claim-view.ts'
import type { ViewContext } from '../views/page.ts'
import {
  eventWords,
  isComparable,
  reviewWords,
  standingWords,
  typeClasses,
  typeWords,
} from '../words.ts'
import { checkAgain, disagreement, limits, originFacts, wordings } from './card-sections.ts'
import { renderDocument } from './document.ts'

/** `/c/<claim>`: one claim as evidence, printable: quote in its passage, what it says, chain, history. */
export function renderClaim(page: ClaimPageView, view: ViewContext): string {
  const { claim, source } = page
  const { what } = summarise(claim.state.claim)
  const kind = typeClasses[claim.state.claim.type]
  return renderDocument(
    {
      title: `${typeWords[claim.state.claim.type]}: ${shortened(what, 60)} (${claim.state.id.slice(0, 8)})`,
      section: 'claims',
      crumbs: [{ label: 'Claims', href: '/claims' }, { label: claim.state.id.slice(0, 8) }],
      script: 'page',
      main: html`<main class="page claim${claim.state.review === 'withdrawn' && ' withdrawn'}" id="main" tabindex="-1" data-claim="${claim.state.id}">
<p class="ih"><span class="tyl ${kind}"><span class="key ${kind}" aria-hidden="true"></span>${typeWords[claim.state.claim.type]}</span><span class="rv ${claim.state.review}">${reviewWords[claim.state.review]}</span>${standing(page)}</p>
<h1><bdi>${shortened(what, 200)}</bdi></h1>
${withdrawn(page, view.locale)}
<div class="columns">
<div>${passage(page)}<section aria-labelledby="says"><h2 id="says">What it says</h2>${component(SlotList({ view: claim }))}</section></div>
<section class="evidence" aria-labelledby="chain"><h2 id="chain">Where this comes from</h2>${component(Chain({ view: claim, source, locale: view.locale, ...holds(page) }))}
<p class="small">A filled dot was checked by the machine. An open one is a person’s word: that the source says this, not that it is true.</p></section>
</div>
<section aria-labelledby="origin"><h2 id="origin">Document and place</h2>${originFacts(page, view.locale)}</section>
${disagreement(page, view.locale)}
${wordings(page, view.locale)}
${historyOf(page.history, view.locale)}
${checkAgain(page, view.locale)}
${limits()}
<p class="small ids">Claim <code>${claim.state.id}</code> · <a href="${claimHref(claim.state.id)}.html" download>as a card to keep or print</a> · <a href="${claimHref(claim.state.id)}.json">the same as JSON</a></p>
</main>`,
    },
    view,
  )
}

function standing({ claim }: ClaimPageView): Html | undefined {
  if (!claim.standing) return undefined
  const [word, meaning] = standingWords[claim.standing]
  const kind = claim.standing === 'verified' ? 'ok' : 'warn'
  const { id, source } = claim.state
  const compare =
    isComparable(claim.standing) &&
    html`<a class="small" href="${reviewHref(source, id)}">Compare old and new</a>`
  return html`<span class="rv ${kind}" title="${meaning}">${word}</span>${compare}`
}

function withdrawn({ claim }: ClaimPageView, locale: string): Html | undefined {
  if (claim.state.review !== 'withdrawn') return undefined
  const { updated, reason } = claim.state
  return html`<p class="remark warn">Withdrawn by <bdi>${annotatorName(updated.by)}</bdi>, ${momentOf(updated.at, locale)}${reason && html`: <bdi>${reason}</bdi>`}</p>`
}

function passage(page: ClaimPageView): Html {
  const { claim, source } = page
  const sentence = claim.sentences[0]
  const words = sentence
    ? html`Sentence ${sentence.index + 1}${sentence.page !== undefined && ` on page ${sentence.page}`} of <bdi>${source.title}</bdi>`
    : html`<bdi>${source.title}</bdi>`
  return html`<blockquote class="passage"${source.meta.language && html` lang="${source.meta.language}"`} dir="auto"><p class="tx">${passageText(page)}</p>
<footer><a href="${claimInText(claim)}">${words}</a>${!sentence && html`, <a href="${readerHref(source.id)}">read the source</a>`}</footer></blockquote>`
}

/** Sentences that are shown before and after those of the claim: a block can be pages long. */
const aroundSentences = 2

/** The passage around a claim's quotes, the quotes marked. */
export function passageText({ claim, passage: block }: ClaimPageView): Html {
  const { quotes, type } = claim.state.claim
  if (!block) {
    return html`<mark class="${typeClasses[type]} is-sel">${quotes.map(({ quote }) => quote).join(' … ')}</mark>`
  }
  const end = block.start + block.text.length
  const shown = shownSpan(claim, block.sentences) ?? { start: block.start, end }
  const spans = quotes.map((quote) => ({
    start: quote.start - shown.start,
    end: quote.end - shown.start,
    kind: type,
  }))
  const text = block.text.slice(shown.start - block.start, shown.end - block.start)
  const segments = cutSegments(text, spans).map((segment) =>
    segment.kinds.length > 0
      ? html`<mark class="${typeClasses[type]} is-sel">${segment.text}</mark>`
      : segment.text,
  )
  return html`${shown.start > block.start && '… '}${segments}${shown.end < end && ' …'}`
}

/** The claim's sentences with those around them; `undefined` when the block does not know them. */
function shownSpan(claim: ClaimView, sentences: readonly SentenceRef[]): Span | undefined {
  const touched = new Set(claim.sentences.map(({ index }) => index))
  const first = sentences.findIndex(({ index }) => touched.has(index))
  const last = sentences.findLastIndex(({ index }) => touched.has(index))
  const start = sentences[Math.max(0, first - aroundSentences)]?.span.start
  const end = sentences[Math.min(sentences.length - 1, last + aroundSentences)]?.span.end
  return first < 0 || start === undefined || end === undefined ? undefined : { start, end }
}

/** Whether the passage says every quote that lies in it; unsaid when one lies outside. */
function holds({ claim, passage: around }: ClaimPageView): { holds?: boolean } {
  const { quotes } = claim.state.claim
  const end = around ? around.start + around.text.length : 0
  if (!around || !quotes.every((quote) => quote.start >= around.start && quote.end <= end))
    return {}
  const said = (from: number, to: number) =>
    around.text.slice(from - around.start, to - around.start)
  return { holds: quotes.every((quote) => said(quote.start, quote.end) === quote.quote) }
}

/** What happened to a claim, oldest first. */
export function historyOf(items: readonly HistoryItem[], locale: string): Html {
  const rows = items.map(
    ({ op, at, by, tool, note, event }) =>
      html`<tr><td data-label="What">${eventWords[op]}${note && html`: <bdi>${note}</bdi>`}</td><td data-label="Who"><bdi>${annotatorName(by)}</bdi></td><td data-label="When"><time datetime="${at}">${momentOf(at, locale)}</time></td><td data-label="With">${tool}</td><td data-label="Event"><code>${event}</code></td></tr>`,
  )
  return html`<section aria-labelledby="history"><h2 id="history">History</h2>
<table class="list history"><thead><tr><th scope="col">What</th><th scope="col">Who</th><th scope="col">When</th><th scope="col">With</th><th scope="col">Event</th></tr></thead><tbody>${rows}</tbody></table></section>`
}
