import type { FollowedClaim, FollowedSentence, Quote, WordFlag } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'
import { comparedWords, tellingSentences } from '../compared-words.ts'
import { counted, shortHash } from '../format.ts'
import { type Html, html } from '../html.ts'
import { claimHref, readerHref, reviewHref } from '../links.ts'
import { summarise } from '../summary.ts'
import type { ViewContext } from '../views/page.ts'
import type { ReviewView, WaitingClaim } from '../views/review-view.ts'
import { flagWords, slotWords, typeClasses, typeWords, waitingWords } from '../words.ts'
import { renderDocument } from './document.ts'

/** `/review`: old and new text side by side for every claim that waits, and what a person may do about it. */
export function renderReview(page: ReviewView, view: ViewContext): string {
  const canWrite = view.annotator !== undefined
  return renderDocument(
    {
      title: 'Review',
      section: 'audit',
      crumbs: [{ label: 'Audit', href: '/audit' }, { label: 'Review' }],
      script: 'page',
      writes: canWrite,
      main: html`<main class="page review" id="main" tabindex="-1"${canWrite && html` data-writes`}>
<h1>Claims whose source has changed</h1>
${summary(page, view.locale)}
${unread(page)}
${sources(page)}
${page.items.map((item, index) => waiting(item, index, canWrite))}
</main>`,
    },
    view,
  )
}

function summary({ items, source }: ReviewView, locale: string): Html {
  if (items.length === 0) {
    return html`<p class="verdict ok">No claim waits: every claim ${source !== undefined && 'on this source '}stands on the current text.</p>`
  }
  const verb = items.length === 1 ? 'waits' : 'wait'
  return html`<p class="meta"><span>${counted(items.length, 'claim', 'claims', locale)} ${verb}. Claims whose words are the same have followed by themselves.</span><span class="needs-script">Keys: <kbd>j</kbd> <kbd>k</kbd> next and previous, <kbd>a</kbd> accept, <kbd>p</kbd> choose another place, <kbd>w</kbd> withdraw, <kbd>u</kbd> undo</span></p>`
}

function unread({ unread: found }: ReviewView): readonly Html[] {
  return found.map(
    ({ id, title }) =>
      html`<p class="remark warn">The file of <a href="${readerHref(id)}"><bdi>${title}</bdi></a> is not the one that was last read. Run <code>claimtrail ingest ${id}</code> to compare it.</p>`,
  )
}

function sources({ sources: found, source }: ReviewView): Html | undefined {
  if (found.length < 2 && source === undefined) return undefined
  const link = (href: string, current: boolean, words: Html) =>
    html`<li><a href="${href}"${current && html` aria-current="true"`}>${words}</a></li>`
  const items = found.map(({ id, title, count }) =>
    link(reviewHref(id), id === source, html`<bdi>${title}</bdi> <b>${count}</b>`),
  )
  return html`<nav class="which" aria-label="Sources"><ul>${link(reviewHref(), source === undefined, html`All sources`)}${items}</ul></nav>`
}

function waiting(item: WaitingClaim, index: number, canWrite: boolean): Html {
  const { claim, sourceTitle, version, standing, followed } = item
  const { id, source, revision, claim: body } = claim.state
  const kind = typeClasses[body.type]
  const name = `w-${index + 1}`
  const [word, meaning] = waitingWords[standing]
  return html`<article class="wait" id="${id}" tabindex="-1" aria-labelledby="${name}" data-claim="${id}" data-source="${source}" data-version="${version}" data-revision="${revision}">
<p class="ih"><span class="tyl ${kind}"><span class="key ${kind}" aria-hidden="true"></span>${typeWords[body.type]}</span><span class="rv warn" title="${meaning}">${word}</span>${flags(followed)}</p>
<h2 id="${name}"><a href="${claimHref(id)}"><bdi>${headline(item)}</bdi></a></h2>
<p class="small"><a href="${readerHref(source)}"><bdi>${sourceTitle}</bdi></a></p>
${pairs(item)}
${remarks(item)}
${canWrite && actions(item)}
</article>`
}

function headline({ claim }: WaitingClaim): string {
  const { who, what } = summarise(claim.state.claim)
  return who ? `${who}: ${what}` : what
}

function flags(followed: FollowedClaim | undefined): readonly Html[] {
  const found = new Set<WordFlag>(followed?.changes.flatMap((change) => change.flags))
  return Object.entries(flagWords)
    .filter(([flag]) => [...found].some((each) => each === flag))
    .map(([, words]) => html`<span class="flag">${words}</span>`)
}

function pairs({ claim, version, language, followed }: WaitingClaim): readonly Html[] {
  const { claim: body } = claim.state
  const kind = typeClasses[body.type]
  const side = (name: 'then' | 'now', from: string, words: Html) =>
    html`<div class="${name}"><p class="lab">${name === 'then' ? 'Then' : 'Now'} <code title="${from}">${shortHash(from)}</code></p><blockquote${language && html` lang="${language}"`} dir="auto"><p>${words}</p></blockquote></div>`
  if (!followed) {
    const words = body.quotes.map(({ quote }) => quote).join(' … ')
    return [
      html`<div class="pair">${side('then', body.version, html`<mark class="${kind}">${words}</mark>`)}</div>`,
    ]
  }
  const quotes = followed.quotes.filter(({ path }) => path.startsWith('quotes/'))
  const old = quotes.map((quote) => quote.old)
  const now = quotes.flatMap((quote) => quote.new ?? [])
  return tellingSentences(followed.sentences).map((sentence) => {
    const [before, after] = [changed(sentence, 'before'), changed(sentence, 'after')]
    const then = side('then', body.version, words(sentence.old, before, old, kind, false))
    const there = sentence.new
      ? words(sentence.new, after, now, kind, true)
      : html`<span class="gone">Not in this text any more.</span>`
    return html`<div class="pair">${then}${side('now', version, there)}</div>`
  })
}

function changed({ changes }: FollowedSentence, on: 'before' | 'after'): readonly Span[] {
  return changes.map((change) => change[on])
}

function words(
  sentence: Quote,
  changes: readonly Span[],
  quotes: readonly Span[],
  kind: string,
  isNew: boolean,
): Html {
  const pieces = comparedWords(sentence, changes, quotes).map(({ text, differs, quoted }) => {
    const inner = differs
      ? isNew
        ? html`<ins>${text}</ins>`
        : html`<del>${text}</del>`
      : html`${text}`
    return quoted ? html`<mark class="${kind}">${inner}</mark>` : inner
  })
  return html`${pieces}`
}

function remarks({ standing, followed }: WaitingClaim): Html | undefined {
  const lost = followed?.body
    ? [
        ...new Set(
          followed.quotes.flatMap(({ path, status }) =>
            status === 'lost' ? (path.split('/')[0] ?? path) : [],
          ),
        ),
      ]
    : []
  const parts = [
    ...(lost.length > 0
      ? [
          `Without words in the text of today: ${lost.map(slotWords).join(', ')}. Accepting leaves that out.`,
        ]
      : []),
    ...(standing === 'lost' || standing === 'contested' || standing === 'evidence-missing'
      ? [waitingWords[standing][1]]
      : []),
  ]
  return parts.length > 0 ? html`<p class="remark">${parts.join(' ')}</p>` : undefined
}

function actions({ standing }: WaitingClaim): Html {
  const button = (what: string, key: string, label: string, main = false) =>
    html`<button class="bt${main && ' main'}" type="button" data-do="${what}" aria-keyshortcuts="${key}">${label}</button>`
  const isFound = standing !== 'lost' && standing !== 'contested' && standing !== 'evidence-missing'
  return html`<div class="acts needs-script">${isFound && button('accept', 'a', 'It still holds: accept', true)}${standing !== 'contested' && standing !== 'evidence-missing' && button('place', 'p', 'Choose another place')}${button('withdraw', 'w', 'Withdraw')}</div>
<p class="said" role="status"></p>`
}
