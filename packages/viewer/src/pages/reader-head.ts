import type { ClaimType } from '@claimtrail/model'
import { counted, progressWords, shortHash } from '../format.ts'
import { type Html, html } from '../html.ts'
import { readerHref, reviewHref, webHref } from '../links.ts'
import { sentenceState } from '../sentence-state.ts'
import type { TypeCounts } from '../views/claim-view.ts'
import type { ReaderView } from '../views/reader-view.ts'
import { claimTypes, sourceStandingWords, typeClasses, typePlurals } from '../words.ts'
import { icon } from './document.ts'

/** Head of the reader: title, what the source is and whether it is unchanged, progress, filters, layout. */
export function readerHead(page: ReaderView, locale: string): Html {
  const { source, sentences } = page
  const reviewed = sentences.filter((each) => sentenceState(each) === 'reviewed').length
  return html`<div class="dh">
<div class="h1r"><h1><bdi>${source.title}</bdi></h1>
<div class="prog"><span id="progress-words">${progressWords(reviewed, sentences.length, locale)}</span><progress aria-labelledby="progress-words" max="${Math.max(1, sentences.length)}" value="${reviewed}"></progress></div></div>
<p class="meta">${origin(page)}<span>${counted(sentences.length, 'sentence', 'sentences', locale)}</span><span>${counted(source.characters, 'character', 'characters', locale)}</span>${standing(page)}${waiting(page, locale)}</p>
<div class="tools">${filters(page)}${layoutSwitch(page)}</div>
${sentences.every((each) => each.claims.length === 0) && html`<p class="hint" id="no-claims">No claims yet. Press <kbd>1</kbd>, <kbd>2</kbd> or <kbd>3</kbd> on a sentence.</p>`}
</div>
${problems(page)}`
}

function origin({ source }: ReaderView): Html {
  const href = source.meta.url && webHref(source.meta.url)
  const kind = mediaWords[source.mediaType] ?? source.mediaType
  const published = href && html`<span><a href="${href}" rel="noreferrer">As published</a></span>`
  return html`<span title="${source.path}">${kind}</span>${published || undefined}`
}

const mediaWords: Readonly<Record<string, string>> = {
  'text/plain': 'Plain text',
  'text/markdown': 'Markdown',
}

function standing({ source }: ReaderView): Html {
  const kind = source.standing === 'verified' || source.standing === 'new' ? 'ok' : 'warn'
  const drawing = icon(kind === 'ok' ? 'shield' : 'warning')
  return html`<span class="ver ${source.standing === 'new' ? 'new' : kind}">${drawing}${sourceStandingWords[source.standing]} · <code title="SHA-256 of the file: ${source.sha256}">${shortHash(source.sha256)}</code></span>`
}

/** Claims on an earlier text have no sentence here: they wait for a person. */
function waiting({ source, unplaced }: ReaderView, locale: string): Html | undefined {
  const count = unplaced.filter(({ state }) => state.review !== 'withdrawn').length
  if (count === 0) return undefined
  const words = `${counted(count, 'claim', 'claims', locale)} ${count === 1 ? 'waits' : 'wait'}: compare old and new`
  return html`<span><a href="${reviewHref(source.id)}">${words}</a></span>`
}

function problems({ problems: found }: ReaderView): Html | undefined {
  if (found.length === 0) return undefined
  const items = found.map(
    ({ reason, code, severity }) =>
      html`<li class="${severity}">${reason} <code>${code}</code></li>`,
  )
  const words = found.length === 1 ? '1 remark' : `${found.length} remarks`
  return html`<details class="problems"><summary>${words} on how the file was read</summary><ul>${items}</ul></details>`
}

function filters(page: ReaderView): Html {
  const counts = countTypes(page)
  const all = claimTypes.reduce((sum, type) => sum + counts[type], 0)
  const suggested = page.sentences.reduce((sum, each) => sum + each.suggestions.length, 0)
  const types = claimTypes.map(
    (type) =>
      html`<button type="button" data-show="${typeClasses[type]}" aria-pressed="false"><span class="key ${typeClasses[type]}" aria-hidden="true"></span>${typePlurals[type]} <b>${counts[type]}</b></button>`,
  )
  return html`<div class="filters" role="group" aria-label="Show claims of type"><button type="button" data-show="all" aria-pressed="true">All <b>${all}</b></button>${types}<button type="button" data-show="sug" aria-pressed="false">Suggested <b>${suggested}</b></button></div>`
}

function countTypes({ sentences }: ReaderView): TypeCounts {
  const counts: Record<ClaimType, number> = { commitment: 0, condition: 0, assessment: 0 }
  for (const { claims } of sentences) {
    for (const { state } of claims) if (state.review !== 'withdrawn') counts[state.claim.type] += 1
  }
  return counts
}

function layoutSwitch({ source, layout }: ReaderView): Html {
  const choice = (value: ReaderView['layout'], words: string) => {
    const current = value === layout && html` aria-current="true"`
    return html`<a href="${readerHref(source.id, { layout: value })}" data-layout-choice="${value}"${current}>${words}</a>`
  }
  return html`<div class="seg" role="group" aria-label="Layout">${choice('sentences', 'Sentences')}${choice('prose', 'Prose')}</div>`
}
