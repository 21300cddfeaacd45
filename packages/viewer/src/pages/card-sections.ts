import type { ChangedWords } from '@claimtrail/model'
import { annotatorName, momentOf, shortHash } from '../format.ts'
import { type Html, html } from '../html.ts'
import { webHref } from '../links.ts'
import type { CardPlace, Wording } from '../views/card-view.ts'
import type { ClaimPageView } from '../views/claim-view.ts'
import { eventWords, flagWords, standingWords } from '../words.ts'

/** Document, version, licence, retrieval and place of a claim, as a list of facts. */
export function originFacts({ source, facts }: ClaimPageView, locale: string): Html {
  const { title, path, sha256, version, meta } = source
  const href = meta.url === undefined ? undefined : webHref(meta.url)
  const url = href
    ? html`<a href="${href}" rel="noreferrer">${href}</a>`
    : meta.url && html`${meta.url}`
  const rows: readonly (readonly [string, Html | string | undefined])[] = [
    ['Document', html`<bdi>${title}</bdi>`],
    ['Publisher', meta.publisher],
    ['Date of the document', meta.documentDate],
    ['Licence', meta.licence],
    ['From', url || undefined],
    ['Retrieved', meta.retrievedAt && momentOf(meta.retrievedAt, locale)],
    ['File', html`<bdi>${path}</bdi>`],
    ['SHA-256 of the file', sha256 && html`<code>${sha256}</code>`],
    ['Version', html`<code>${version}</code>`],
    ['SHA-256 of its text', facts?.textSha256 && html`<code>${facts.textSha256}</code>`],
    ['Place', facts?.place && placeWords(facts.place)],
  ]
  const known = rows.flatMap(([term, value]) =>
    value ? html`<div><dt>${term}</dt><dd>${value}</dd></div>` : [],
  )
  return html`<dl class="facts">${known}</dl>`
}

function placeWords(place: CardPlace): string {
  const { heading, page, lineNumber, columnNumber, units, codePoints } = place
  return [
    ...(heading === undefined ? [] : [`under “${heading}”`]),
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(lineNumber === undefined
      ? []
      : [`line ${lineNumber}, column ${columnNumber ?? 1} of the file`]),
    `characters ${units.start}–${units.end} of the text (UTF-16)`,
    `${codePoints.start}–${codePoints.end} in code points`,
  ].join(', ')
}

/** Who confirms, who disputes, and what the other wordings of a contested claim are; nothing when nobody has said. */
export function disagreement({ claim, facts }: ClaimPageView, locale: string): Html | undefined {
  const judgements = claim.state.judgements.map(
    ({ kind, by, at, note, current }) =>
      html`<li>${kind === 'confirm' ? 'Confirmed' : 'Disputed'} by <bdi>${annotatorName(by)}</bdi>, ${momentOf(at, locale)}${!current && ', of an earlier wording'}${note && html`: <bdi>${note}</bdi>`}</li>`,
  )
  const others = (facts?.alternatives ?? []).map(
    (quote) =>
      html`<li>Contested: another copy of the project says <q><bdi>${quote}</bdi></q></li>`,
  )
  if (judgements.length + others.length === 0) return undefined
  return html`<section aria-labelledby="judged"><h2 id="judged">What others say of it</h2><ul class="judged">${judgements}${others}</ul></section>`
}

/** The claim on other versions of its source, with the words that changed on the way; nothing when there is one only. */
export function wordings({ claim, facts }: ClaimPageView, locale: string): Html | undefined {
  const all = facts?.wordings ?? []
  if (new Set(all.map(({ version }) => version)).size < 2) return undefined
  const rows = all.map(
    (wording) =>
      html`<tr><td data-label="Version"><code title="${wording.version}">${shortHash(wording.version)}</code>${wording.version === claim.state.claim.version && ' (this)'}</td><td data-label="Words" class="quote"><q><bdi>${wording.quote}</bdi></q>${changedWords(wording.changes ?? [])}</td><td data-label="How">${howWords(wording)}</td><td data-label="Who"><bdi>${annotatorName(wording.by)}</bdi></td><td data-label="When"><time datetime="${wording.at}">${momentOf(wording.at, locale)}</time></td></tr>`,
  )
  return html`<section aria-labelledby="versions"><h2 id="versions">In the versions of the source</h2>
<table class="list"><thead><tr><th scope="col">Version</th><th scope="col">Words</th><th scope="col">How</th><th scope="col">Who</th><th scope="col">When</th></tr></thead><tbody>${rows}</tbody></table></section>`
}

function changedWords(changes: readonly ChangedWords[]): Html | undefined {
  if (changes.length === 0) return undefined
  const items = changes.map(({ before, after, flags }) => {
    const touched = flags.map((flag) => flagWords[flag]).join(', ')
    return html`<li>${before && html`<del>${before}</del> `}${after && html`<ins>${after}</ins> `}${touched && html`(${touched})`}</li>`
  })
  return html`<ul class="diff">${items}</ul>`
}

function howWords({ op, status }: Wording): string {
  if (status === undefined) return eventWords[op]
  if (status === 'changed') return 'Other words, accepted by a person'
  return `Followed: ${standingWords[status][0].toLowerCase()}`
}

/** How the claim stands, the command that checks it again, and the root to compare with. */
export function checkAgain({ claim, source, facts }: ClaimPageView, locale: string): Html {
  const { standing, finding } = claim
  const root = facts?.checkpoint
  const said = standing
    ? html`<b>${standingWords[standing][0]}</b>: ${standingWords[standing][1]}. ${standing !== 'verified' && finding && html`<bdi>${finding}</bdi>`}`
    : 'Not checked.'
  return html`<section aria-labelledby="check"><h2 id="check">Check it yourself</h2>
<p>${said}</p>
<p>In the project’s folder: <code>claimtrail audit ${source.id}</code>${root && html`, and <code>claimtrail verify --expect ${root.root}</code>`}</p>
${root ? html`<p class="root">Root of the newest checkpoint, ${momentOf(root.at, locale)}:<br><code>${root.root}</code></p>` : html`<p>There is no checkpoint yet: <code>claimtrail checkpoint</code> makes one to keep elsewhere.</p>`}</section>`
}

/** What no check of ours can show. */
export function limits(): Html {
  return html`<section aria-labelledby="limits"><h2 id="limits">What this does not prove</h2>
<ul class="limits">
<li>That the document is right, or that its publisher wrote it: only that the file had these words.</li>
<li>That the file was genuine when it was fetched.</li>
<li>That the claim reads the words rightly: that is the word of the people named here.</li>
<li>That names and times are true: they are what each copy of the project wrote. A signed checkpoint says more.</li>
<li>That nothing was left out or rewritten before the first checkpoint that somebody else holds.</li>
</ul></section>`
}
