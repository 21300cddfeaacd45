import { counted, shortHash } from '../format.ts'
import { type Html, html } from '../html.ts'
import { claimHref, claimInText, readerHref, reviewHref } from '../links.ts'
import type { AuditFinding, AuditRow, AuditView } from '../views/audit-view.ts'
import type { Standing } from '../views/claim-view.ts'
import type { ViewContext } from '../views/page.ts'
import { isComparable, standingWords, typeClasses, typeWords } from '../words.ts'
import { icon, renderDocument } from './document.ts'

const fine: readonly Standing[] = ['verified', 'moved', 'typographic']

/** `/audit`: what stands, what does not, and whether the history is whole. */
export function renderAudit(page: AuditView, view: ViewContext): string {
  return renderDocument(
    {
      title: 'Audit',
      section: 'audit',
      crumbs: [],
      script: 'page',
      main: html`<main class="page audit" id="main" tabindex="-1">
<h1>Audit</h1>
${verdict(page, view.locale)}
<section aria-labelledby="standings"><h2 id="standings">Do the claims stand?</h2>${standings(page)}</section>
<section aria-labelledby="whole"><h2 id="whole">Is the history whole?</h2>${wholeness(page, view.locale)}</section>
${findings(page.findings)}
${claims(page.rows)}
</main>`,
    },
    view,
  )
}

function verdict(page: AuditView, locale: string): Html {
  const total = Object.values(page.counts).reduce((sum, count) => sum + count, 0)
  const standing = fine.reduce((sum, name) => sum + (page.counts[name] ?? 0), 0)
  if (total === 0 && page.history.whole && page.findings.length === 0) {
    return html`<p class="verdict">There is no claim to check yet.</p>`
  }
  if (standing === total && page.history.whole) {
    const all =
      total === 1
        ? 'The one claim stands on its sentence'
        : `All ${counted(total, 'claim', 'claims', locale)} stand on their sentences`
    return html`<p class="verdict ok">${icon('shield')}${all}, and the history is whole.</p>`
  }
  const left = total - standing
  const parts = [
    ...(left > 0
      ? [
          `${left.toLocaleString(locale)} of ${counted(total, 'claim', 'claims', locale)} ${left === 1 ? 'needs' : 'need'} a person`,
        ]
      : []),
    ...(page.history.whole ? [] : ['the history was changed after it was written']),
  ]
  return html`<p class="verdict warn">${icon('warning')}${parts.join(', and ')}.</p>`
}

function standings({ counts }: AuditView): Html {
  const rows = Object.entries(standingWords).flatMap(([name, [word, meaning]]) => {
    const count = Object.entries(counts).find(([other]) => other === name)?.[1] ?? 0
    return count > 0
      ? html`<div data-standing="${name}"><dt>${word} <b>${count}</b></dt><dd>${meaning}</dd></div>`
      : []
  })
  if (rows.length === 0) return html`<p>No claims.</p>`
  return html`<dl class="counts">${rows}</dl>`
}

function wholeness({ history }: AuditView, locale: string): Html {
  const counts = `${counted(history.events, 'event', 'events', locale)} by ${counted(history.writers, 'writer', 'writers', locale)}`
  const root =
    history.root && html`, root <code title="${history.root}">${shortHash(history.root)}</code>`
  return history.whole
    ? html`<p>Yes: ${counts}, each chained to the one before it${root}. A copy of the root kept elsewhere proves it to others.</p>`
    : html`<p class="warn">No: the chain over ${counts} is broken. The findings name the file and the line.</p>`
}

function findings(found: readonly AuditFinding[]): Html | undefined {
  if (found.length === 0) return undefined
  const items = found.map(
    ({ code, severity, reason, source, claim, place, command }) =>
      html`<li class="${severity}"><p><bdi>${reason}</bdi> <code>${code}</code></p><p class="small">${place && html`<code>${place}</code> `}${claim && html`<a href="${claimHref(claim)}">The claim</a> `}${source && html`<a href="${readerHref(source)}">The source</a> `}${command && html`Next: <code>${command}</code>`}</p></li>`,
  )
  return html`<section aria-labelledby="findings"><h2 id="findings">Findings</h2><ul class="findings">${items}</ul></section>`
}

function claims(rows: readonly AuditRow[]): Html | undefined {
  if (rows.length === 0) return undefined
  const items = rows.map(({ claim, sourceTitle, standing, reason }) => {
    const { type, quotes } = claim.state.claim
    const kind = typeClasses[type]
    return html`<tr data-claim="${claim.state.id}"><td data-label="Standing" class="warn">${standingWords[standing][0]}</td><td data-label="Claim" class="quote"><a href="${claimHref(claim.state.id)}"><span class="key ${kind}" aria-hidden="true"></span><span class="vh">${typeWords[type]}: </span> <q><bdi>${quotes[0].quote}</bdi></q></a></td><td data-label="Where"><a href="${claimInText(claim)}"><bdi>${sourceTitle}</bdi>${claim.sentences[0] && `, sentence ${claim.sentences[0].index + 1}`}</a></td><td data-label="What was found"><bdi>${reason}</bdi>${isComparable(standing) && html` <a href="${reviewHref(claim.state.source, claim.state.id)}">Compare old and new</a>`}</td></tr>`
  })
  return html`<section aria-labelledby="review"><h2 id="review">Claims that do not stand as they were made</h2>
<table class="list"><thead><tr><th scope="col">Standing</th><th scope="col">Claim</th><th scope="col">Where</th><th scope="col">What was found</th></tr></thead><tbody>${items}</tbody></table></section>`
}
