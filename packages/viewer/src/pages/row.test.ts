import { expect, test } from 'vitest'
import type { RowContext } from '../components/row-cards.tsx'
import {
  claimState,
  claimView,
  commitment,
  hostileTexts,
  norland,
  said,
  sentenceView,
  suggestion,
} from '../sample-views.test.fixture.ts'
import { renderRow } from './row.ts'

const row: RowContext = {
  source: 'accords/ferry',
  layout: 'sentences',
  canWrite: true,
  saving: new Set(),
}

/** The text nodes of the row's paragraph, joined, as a browser reads them. */
function paragraphText(markup: string): string {
  const inside = /<p class="tx"[^>]*>(.*?)<\/p>/su.exec(markup)?.[1] ?? ''
  const entities: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#13': '\r',
  }
  return inside
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|#13);/g, (_, name: string) => entities[name] ?? '')
}

test('the text of the paragraph is the sentence, whatever it says and whatever is painted on it', () => {
  for (const text of hostileTexts) {
    const span = { start: 3, end: text.length - 1 }
    const quote = { ...span, quote: text.slice(span.start, span.end) }
    const view = claimView(claimState('b', commitment(quote)))
    const sentence = sentenceView(0, { text, mentions: [norland], claims: [view] })
    expect(paragraphText(String(renderRow(sentence, row)))).toBe(text)
  }
})

test('a claim is a mark that names it, an actor alone is none', () => {
  const view = claimView(claimState('b', commitment(said('Norland will open'))))
  const sentence = sentenceView(0, { mentions: [norland], claims: [view] })
  const markup = String(renderRow(sentence, row))
  expect(markup).toContain(
    `<mark class="actor com" data-c="${view.state.id}">Norland</mark><mark class="com"`,
  )
  expect(String(renderRow(sentenceView(0, { mentions: [norland] }), row))).toContain(
    '<span class="actor">Norland</span> will',
  )
})

test('a suggestion is painted fainter, says why, and never looks like a claim', () => {
  const sentence = sentenceView(0, { suggestions: [suggestion(commitment(said('will open')))] })
  const markup = String(renderRow(sentence, row))
  expect(markup).toContain('<mark class="com sug" data-g="s-one">will open</mark>')
  expect(markup).toContain('class="card sug com" data-suggestion="s-one"')
  expect(markup).toContain('suggested')
  expect(markup).toContain('data-do="accept"')
})

test('a reader without the right to write sees no button that writes', () => {
  const sentence = sentenceView(0, { suggestions: [suggestion(commitment(said('will open')))] })
  expect(String(renderRow(sentence, { ...row, canWrite: false }))).not.toContain('data-do=')
})

test('a withdrawn claim is neither painted nor listed until it is looked at', () => {
  const state = claimState('b', commitment(said('will open')), { review: 'withdrawn' })
  const sentence = sentenceView(0, { claims: [claimView(state)] })
  expect(String(renderRow(sentence, row))).not.toContain('<mark')
  expect(String(renderRow(sentence, row))).not.toContain('<li class="card')
  const looked = { ...row, selected: state.id }
  expect(String(renderRow(sentence, looked))).toContain('Withdrawn')
})

test('a claim that goes on into the next sentence is painted there, with its card only at its beginning', () => {
  const state = claimState('b', commitment(said('pays. It also')))
  const next = String(renderRow(sentenceView(1, { continued: [claimView(state)] }), row))
  expect(next).toContain(`<mark class="com" data-c="${state.id}">It also</mark> agreed`)
  expect(next).not.toContain('<li class="card')
})

test('the row carries its own data for the script, without the text that stands beside it', () => {
  const sentence = sentenceView(1, { settled: true })
  const markup = String(renderRow(sentence, row))
  const json = /data-island="row">(.*?)<\/script>/su.exec(markup)?.[1] ?? ''
  const { text: _text, ...rest } = sentence
  expect(JSON.parse(json)).toEqual(rest)
  expect(markup).toContain('data-start="44"')
  expect(markup).toContain('id="s-2" data-index="1" data-state="reviewed"')
})

test('invisible characters are named beside the sentence', () => {
  const markup = String(renderRow(sentenceView(0, { text: 'Pay \u202enow' }), row))
  expect(markup).toContain('Invisible characters: U+202E × 1')
})
