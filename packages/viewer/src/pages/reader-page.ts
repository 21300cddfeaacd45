import { Inspector } from '../components/inspector.tsx'
import type { RowContext } from '../components/row-cards.tsx'
import { component, type Html, html, jsonIsland } from '../html.ts'
import { actionsFor } from '../keys.ts'
import { claimInText } from '../links.ts'
import { summarise } from '../summary.ts'
import type { ViewContext } from '../views/page.ts'
import type { ReaderView, SentenceView } from '../views/reader-view.ts'
import { typeClasses, typeWords } from '../words.ts'
import { renderDocument } from './document.ts'
import { readerHead } from './reader-head.ts'
import { renderRow } from './row.ts'
import { renderRuler } from './ruler.ts'

/** `/s/<source>`: one row a sentence, claims beside it, the chain of one claim in the inspector. */
export function renderReader(page: ReaderView, view: ViewContext): string {
  const { source, layout } = page
  const canWrite = view.annotator !== undefined
  return renderDocument(
    {
      title: titleOf(page),
      section: 'sources',
      crumbs: [{ label: 'Sources', href: '/' }, { label: source.title }],
      script: 'reader',
      main: html`<main class="doc" id="main" tabindex="-1" data-source="${source.id}" data-version="${source.version}" data-layout="${layout}">
${readerHead(page, view.locale)}
${unplaced(page)}
<div class="body"${source.meta.language && html` lang="${source.meta.language}"`}>${blocks(page, canWrite)}</div>
${renderRuler(page.sentences)}
${jsonIsland('reader', { source, layout, locale: view.locale, canWrite, selected: page.selected })}
</main>`,
      aside: inspector(page, view),
      footer: keyBar(canWrite),
    },
    view,
  )
}

function titleOf({ source, selected, sentences }: ReaderView): string {
  const found = selected && findClaim(sentences, selected)
  return found ? `${source.title} · sentence ${found.sentence.index + 1}` : source.title
}

function inspector(page: ReaderView, view: ViewContext): Html {
  const found = page.selected ? findClaim(page.sentences, page.selected) : undefined
  const stray = page.unplaced.find(({ state }) => state.id === page.selected)
  const props = {
    source: page.source,
    layout: page.layout,
    locale: view.locale,
    canWrite: view.annotator !== undefined,
    view: found?.view ?? stray,
    sentence: found?.sentence,
  }
  const open = props.view && html` data-claim="${props.view.state.id}"`
  return html`<aside class="insp" id="inspector" aria-label="Selected claim"${open}>${component(Inspector(props))}</aside>`
}

function findClaim(sentences: readonly SentenceView[], claim: string) {
  for (const sentence of sentences) {
    const view = sentence.claims.find(({ state }) => state.id === claim)
    if (view) return { sentence, view }
  }
  return undefined
}

function blocks(page: ReaderView, canWrite: boolean): readonly Html[] {
  const row: RowContext = {
    source: page.source.id,
    layout: page.layout,
    ...(page.selected === undefined ? {} : { selected: page.selected }),
    canWrite,
    saving: new Set(),
  }
  return groupByBlock(page.sentences).map((sentences) => {
    const [first] = sentences
    return html`<ol class="sents ${first?.blockKind}" start="${(first?.index ?? 0) + 1}">${sentences.map((sentence) => renderRow(sentence, row))}</ol>`
  })
}

function groupByBlock(sentences: readonly SentenceView[]): readonly (readonly SentenceView[])[] {
  const groups: SentenceView[][] = []
  for (const sentence of sentences) {
    const group = groups.at(-1)
    if (group && group[0]?.block === sentence.block) group.push(sentence)
    else groups.push([sentence])
  }
  return groups
}

function unplaced(page: ReaderView): Html | undefined {
  if (page.unplaced.length === 0) return undefined
  const items = page.unplaced.map((view) => {
    const { claim } = view.state
    const kind = typeClasses[claim.type]
    return html`<li class="card ${kind}"><a class="cardb" href="${claimInText(view)}"><span class="key ${kind}" aria-hidden="true"></span> <span class="ty">${typeWords[claim.type]}</span> <bdi>${summarise(claim).what}</bdi></a></li>`
  })
  return html`<section class="unplaced" aria-labelledby="unplaced"><h2 id="unplaced">Claims that stand on no sentence of this text</h2><ul>${items}</ul></section>`
}

function keyBar(canWrite: boolean): Html {
  const buttons = actionsFor(canWrite)
    .filter(({ inBar }) => inBar)
    .map(
      ({ name, key, words }) =>
        html`<button type="button" data-do="${name}"><kbd>${key}</kbd> ${words}</button>`,
    )
  return html`<footer class="keys needs-script" aria-label="Keys">${buttons}</footer>`
}
