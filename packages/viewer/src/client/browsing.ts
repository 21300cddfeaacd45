import type { ClaimId } from '@claimtrail/model'
import { overlap, type Span } from '@claimtrail/text'
import { quoteHref, readerHref } from '../links.ts'
import type { ClaimView } from '../views/claim-view.ts'
import { moveTo } from './current.ts'
import { addressOf, inspect } from './inspect.ts'
import type { Reader } from './reader-state.ts'
import { findClaim, rowAt, sentenceOf } from './rows.ts'
import { announce, showNotice } from './status.ts'

/** Inspect a claim and make its sentence the current one. */
export function goToClaim(reader: Reader, claim: ClaimId, focus: boolean): void {
  const found = findClaim(claim)
  if (!found) return
  moveTo(reader, Number(found.row.dataset.index), false)
  inspect(reader, claim)
  if (!focus) return
  document.querySelector<HTMLElement>(`[data-claim="${CSS.escape(claim)}"].cardb`)?.focus()
}

/** Inspect the next claim in reading order, or the one before; from the current sentence when none is selected. */
export function stepClaim(reader: Reader, steps: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('.row .cardb[data-claim]')]
  const selected = cards.findIndex(({ dataset }) => dataset.claim === reader.selected)
  const index = selected < 0 ? nearest(cards, reader.current, steps) : selected + steps
  const claim = cards[index]?.dataset.claim
  if (claim) goToClaim(reader, claim, true)
  else announce(steps > 0 ? 'No claim after this one' : 'No claim before this one')
}

/** Inspect the next of the claims that share words: those under the caret, else those that overlap the selected one. */
export function nextOverlap(reader: Reader): void {
  const row = rowAt(reader.current)
  if (!row) return
  const sentence = sentenceOf(row)
  const views = [...sentence.claims, ...sentence.continued].filter(
    ({ state }) => state.review !== 'withdrawn',
  )
  const selected = views.find(({ state }) => state.id === reader.selected)
  const caret = reader.selection?.index === sentence.index ? reader.selection.span : undefined
  const stretch = caret
    ? {
        start: sentence.start + caret.start,
        end: sentence.start + Math.max(caret.end, caret.start + 1),
      }
    : selected?.state.claim.quotes[0]
  const sharing = stretch ? views.filter((view) => shares(view, stretch)) : views
  const next = sharing[(selected ? sharing.indexOf(selected) + 1 : 0) % Math.max(1, sharing.length)]
  if (next && next !== selected) inspect(reader, next.state.id)
  else announce('No other claim on these words')
}

/** Copy the address of the selected claim's quote, else of the current sentence. */
export async function copyLink(reader: Reader): Promise<void> {
  const found = reader.selected === undefined ? undefined : findClaim(reader.selected)
  const path = found
    ? quoteHref(found.view)
    : readerHref(reader.source.id, { index: reader.current })
  const address = location.origin + path
  try {
    await navigator.clipboard.writeText(address)
    announce('Link copied')
  } catch {
    showNotice(`The browser did not let us copy. The link is ${address}`)
  }
}

/** Show the text as sentences with claims beside them, or as prose. */
export function switchLayout(reader: Reader, layout: Reader['layout']): void {
  reader.layout = layout
  reader.main.dataset.layout = layout
  for (const choice of document.querySelectorAll<HTMLElement>('[data-layout-choice]')) {
    if (choice.dataset.layoutChoice === layout) choice.setAttribute('aria-current', 'true')
    else choice.removeAttribute('aria-current')
  }
  history.replaceState(null, '', addressOf(reader))
  announce(layout === 'prose' ? 'Prose' : 'Sentences')
}

function nearest(cards: readonly HTMLElement[], current: number, steps: 1 | -1): number {
  const indexes = cards.map((card) => Number(card.closest<HTMLElement>('.row')?.dataset.index))
  return steps > 0
    ? indexes.findIndex((index) => index >= current)
    : indexes.findLastIndex((index) => index <= current)
}

function shares(view: ClaimView, stretch: Span): boolean {
  return view.state.claim.quotes.some((quote) => overlap(quote, stretch) > 0)
}
