import { choices, chosen } from '../choices.ts'
import { shortened } from '../format.ts'
import { type Html, html } from '../html.ts'
import { slotsOf } from '../slots.ts'
import { fillName, summarise } from '../summary.ts'
import type { ClaimPageView } from '../views/claim-view.ts'
import { linkWords, reviewWords, slotWords, standingWords, typeWords } from '../words.ts'
import { checkAgain, disagreement, limits, originFacts, wordings } from './card-sections.ts'
import { cardStyle } from './card-style.ts'
import { historyOf, passageText } from './claim-page.ts'

/**
 * The card of one claim as a file of its own: no script, no request, its style inside, made for A4. The same
 * claim gives the same bytes.
 */
export function renderCard(page: ClaimPageView, locale: string): string {
  const { claim, source } = page
  const { state } = claim
  const { who, what } = summarise(state.claim)
  const kind = typeWords[state.claim.type]
  const standing = claim.standing && standingWords[claim.standing][0]
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${kind}: ${shortened(what, 60)} · Claimtrail</title>
<style>${cardStyle}</style>
</head>
<body>
<main>
<p class="kind">${kind} · ${reviewWords[state.review]}${standing && html` · ${standing}`}</p>
<h1><bdi>${who ? `${who}: ${what}` : what}</bdi></h1>
${state.review === 'withdrawn' && html`<p class="warn">Withdrawn${state.reason && html`: <bdi>${state.reason}</bdi>`}</p>`}
<blockquote${source.meta.language && html` lang="${source.meta.language}"`} dir="auto"><p>${passageText(page)}</p></blockquote>
<div class="two">
<section aria-labelledby="says"><h2 id="says">What it says</h2>${slots(page)}</section>
<section aria-labelledby="from"><h2 id="from">Where it comes from</h2>${originFacts(page, locale)}</section>
</div>
${disagreement(page, locale)}
${wordings(page, locale)}
${historyOf(page.history, locale)}
${checkAgain(page, locale)}
${limits()}
<footer>Claim <code>${state.id}</code>, as of event <code>${state.updated.event}</code></footer>
</main>
</body>
</html>
`)
}

function slots({ claim }: ClaimPageView): Html {
  const body = claim.state.claim
  const filled = slotsOf(body).filter(({ fills }) => fills.length > 0)
  const made = choices[body.type].filter(({ field }) => chosen(body, field) !== '')
  const entry = (term: string, words: string) =>
    html`<div><dt>${term}</dt><dd><bdi>${words}</bdi></dd></div>`
  return html`<dl class="facts">${filled.map(({ slot, fills }) => entry(slotWords(slot), fills.map(fillName).join('; ')))}${made.map(({ field, label }) => entry(label, chosen(body, field)))}${body.cue && entry('Wording', body.cue.quote)}${claim.links.map((link) => entry(linkWords[link.type][link.direction], link.words))}${body.note && entry('Note', body.note)}</dl>`
}
