import type { ClaimId } from '@claimtrail/model'
import { h, render } from 'preact'
import { RowCards } from '../components/row-cards.tsx'
import { markOf, sentenceSegments } from '../paint.ts'
import type { Segment } from '../segments.ts'
import { sentenceState, sentenceStateWords } from '../sentence-state.ts'
import type { ClaimView } from '../views/claim-view.ts'
import type { SentenceView } from '../views/reader-view.ts'
import { type Reader, rowContext } from './reader-state.ts'

const drawn = new WeakMap<Element, SentenceView>()

/** The row of a sentence, by index. */
export function rowAt(index: number): HTMLElement | null {
  return document.getElementById(`s-${index + 1}`)
}

/** Every row, in order. */
export function allRows(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.row')]
}

/** The text of a row: its `<p>` holds it unit by unit. */
export function rowText(row: Element): { readonly start: number; readonly text: string } {
  const paragraph = row.querySelector<HTMLElement>('.tx')
  return {
    start: Number(paragraph?.dataset.start),
    text: paragraph?.textContent ?? '',
  }
}

/** What a row shows: what was drawn last, else what the page was sent with. */
export function sentenceOf(row: Element): SentenceView {
  const before = drawn.get(row)
  if (before) return before
  const island = row.querySelector('[data-island="row"]')
  // The island was written by renderRow() of the same build; only the text is not in it.
  const data = JSON.parse(island?.textContent ?? '{}') as Omit<SentenceView, 'text'>
  const sentence = { ...data, text: rowText(row).text }
  drawn.set(row, sentence)
  return sentence
}

/** Draw one row from data: text, cards, state. Nothing else in the page is touched. */
export function drawRow(reader: Reader, sentence: SentenceView): void {
  const row = rowAt(sentence.index)
  if (!row) return
  drawn.set(row, sentence)
  const nodes = sentenceSegments(sentence).map((segment) => paintedNode(segment, reader.selected))
  row.querySelector('.tx')?.replaceChildren(...nodes)
  drawCards(reader, row, sentence)
  const state = sentenceState(sentence)
  row.dataset.state = state
  const label = `Sentence ${sentence.index + 1}, ${sentenceStateWords[state]}`
  row.querySelector('.num')?.setAttribute('aria-label', label)
}

/** Draw the cards of a row again, for another selection. */
export function drawCards(reader: Reader, row: Element, sentence: SentenceView): void {
  const cards = row.querySelector('.cards')
  if (cards) render(h(RowCards, { sentence, row: rowContext(reader) }), cards)
}

/** The row of a claim's card with its claim; `undefined` when it has none in this text. */
export function findClaim(claim: ClaimId): { row: HTMLElement; view: ClaimView } | undefined {
  for (const row of allRows()) {
    if (!holdsClaim(row, claim)) continue
    const view = sentenceOf(row).claims.find(({ state }) => state.id === claim)
    if (view) return { row, view }
  }
  return undefined
}

/** Indexes of the rows that say something about a claim: with its card, its words, or a link to it. */
export function rowsNaming(claim: ClaimId): readonly number[] {
  const rows = allRows().filter((row) => holdsClaim(row, claim))
  const naming = rows.filter((row) => JSON.stringify(sentenceOf(row)).includes(claim))
  return naming.map((row) => Number(row.dataset.index))
}

/** A look at the words of the island before it is parsed: most rows hold no claim at all. */
function holdsClaim(row: Element, claim: ClaimId): boolean {
  const island = row.querySelector('[data-island="row"]')
  return drawn.has(row) || (island?.textContent ?? '').includes(claim)
}

function paintedNode(segment: Segment, selected: ClaimId | undefined): Node {
  const mark = markOf(segment)
  if (!mark) return document.createTextNode(segment.text)
  const element = document.createElement(mark.tag)
  element.className = mark.className
  if (mark.claims) element.dataset.c = mark.claims
  if (mark.suggestions) element.dataset.g = mark.suggestions
  const isSelected = selected !== undefined && segment.claims.includes(selected)
  element.classList.toggle('is-sel', isSelected)
  element.textContent = segment.text
  return element
}
