import { RowCards, type RowContext } from '../components/row-cards.tsx'
import { hiddenCharacters } from '../hidden-characters.ts'
import { component, type Html, html, jsonIsland } from '../html.ts'
import { markOf, sentenceSegments } from '../paint.ts'
import type { Segment } from '../segments.ts'
import { sentenceState, sentenceStateWords } from '../sentence-state.ts'
import type { SentenceView } from '../views/reader-view.ts'

/**
 * One row of the reader: number, text, claims, and its data for the script. The text nodes of the `<p>` in
 * order are the sentence, unit by unit; `data-start` is its offset in the clean text.
 */
export function renderRow(sentence: SentenceView, row: RowContext): Html {
  const number = sentence.index + 1
  const state = sentenceState(sentence)
  const { text, ...data } = sentence
  const warning = hiddenCharacters(text)
  return html`<li class="row" id="s-${number}" data-index="${sentence.index}" data-state="${state}">
<a class="num" href="#s-${number}" aria-label="Sentence ${number}, ${sentence.page !== undefined && `page ${sentence.page}, `}${sentenceStateWords[state]}"><i></i><span>${number}</span></a>
<div class="txc">${sentence.opensPage && html`<span class="place">Page ${sentence.page}</span>`}${place(sentence)}<p class="tx"${blockAttributes(sentence)} dir="auto" data-start="${sentence.start}">${sentenceSegments(sentence).map((segment) => painted(segment, row))}</p>${
    warning.length > 0 &&
    html`<p class="hidden-characters">Invisible characters: ${warning.map(({ name, count }) => `${name} × ${count}`).join(', ')}</p>`
  }</div>
<div class="cards">${hasCards(sentence) && component(RowCards({ sentence, row }))}</div>
${jsonIsland('row', data)}
</li>`
}

function hasCards(sentence: SentenceView): boolean {
  return sentence.claims.length + sentence.suggestions.length > 0 || sentence.settled
}

function painted(segment: Segment, row: RowContext): Html {
  const mark = markOf(segment)
  if (!mark) return html`${segment.text}`
  if (mark.tag === 'span') return html`<span class="${mark.className}">${segment.text}</span>`
  const selected = row.selected !== undefined && segment.claims.includes(row.selected)
  const claims = mark.claims && html` data-c="${mark.claims}"`
  const suggestions = mark.suggestions && html` data-g="${mark.suggestions}"`
  return html`<mark class="${mark.className}${selected && ' is-sel'}"${claims || undefined}${suggestions || undefined}>${segment.text}</mark>`
}

function blockAttributes(sentence: SentenceView): Html | undefined {
  if (sentence.blockKind !== 'heading') return undefined
  const level = Math.min(6, (sentence.level ?? 1) + 1)
  return html` role="heading" aria-level="${level}"`
}

/** Where the sentence stands, when its text alone does not say so: list label, table cell, kind of block. */
function place({ itemLabel, cell, blockKind, depth }: SentenceView): Html | undefined {
  if (cell) {
    const kind = cell.header ? 'column heading' : 'cell'
    return html`<span class="place">Table ${kind}, row ${cell.row + 1}, column ${cell.column + 1}</span>`
  }
  if (itemLabel)
    return html`<span class="item" data-depth="${Math.min(depth ?? 0, 4)}">${itemLabel}</span>`
  if (blockKind === 'footnote') return html`<span class="place">Footnote</span>`
  if (blockKind === 'caption') return html`<span class="place">Caption</span>`
  if (blockKind === 'quote') return html`<span class="place">Quotation</span>`
  return undefined
}
