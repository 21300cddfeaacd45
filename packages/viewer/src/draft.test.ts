import { checkQuotes, missingSlots, suggestionFor } from '@claimtrail/model'
import { expect, test } from 'vitest'
import { draftFor, quoteInSentence, wholeQuote } from './draft.ts'
import {
  commitment,
  norland,
  said,
  sampleText,
  sentenceView,
  suggestion,
  version,
} from './sample-views.test.fixture.ts'

test('without a selection the quote is the sentence without its final stop', () => {
  expect(quoteInSentence(sentenceView(1))).toEqual(said('It also agreed to share the maps'))
  expect(wholeQuote(sentenceView(1)).quote).toBe('It also agreed to share the maps.')
})

test('selected words lose the white space at their edges, and offsets are those of the whole text', () => {
  const quote = quoteInSentence(sentenceView(1), { start: 2, end: 15 })
  expect(quote).toEqual(said('also agreed'))
  expect(sampleText.slice(quote?.start, quote?.end)).toBe('also agreed')
})

test('a stretch of white space or of stops is no quote', () => {
  expect(quoteInSentence(sentenceView(0), { start: 7, end: 8 })).toBeUndefined()
  expect(quoteInSentence(sentenceView(0, { text: '...' }))).toBeUndefined()
})

test('a commitment takes the actor that the sentence begins with', () => {
  const sentence = sentenceView(0, { mentions: [norland] })
  const quote = said('will open the depot')
  const draft = draftFor('commitment', quote, sentence, version)
  expect(draft).toMatchObject({
    actor: [{ quote: said('Norland'), actor: 'state/norland' }],
    action: quote,
    quotes: [quote],
    version,
  })
  expect(() => checkQuotes(draft, sampleText)).not.toThrow()
})

test('a commitment leaves its actor open when the sentence begins with something else', () => {
  const draft = draftFor('commitment', said('share the maps'), sentenceView(1), version)
  expect(missingSlots(draft)).toEqual(['actor'])
})

test('a condition and an assessment are complete from their quote alone', () => {
  for (const type of ['condition', 'assessment'] as const) {
    const draft = draftFor(type, said('if Sudria pays'), sentenceView(0), version)
    expect(draft.type).toBe(type)
    expect(missingSlots(draft)).toEqual([])
  }
})

test('an overlapping suggestion of the type lends its slots, and the quote stays the chosen one', () => {
  const offered = suggestion({
    ...commitment(said('will open the depot')),
    actor: [{ quote: said('Norland') }],
    action: said('open the depot'),
  })
  const sentence = sentenceView(0, { suggestions: [offered] })
  const quote = said('open the depot')
  const draft = draftFor('commitment', quote, sentence, version)
  expect(draft).toMatchObject({ quotes: [quote], actor: [{ quote: said('Norland') }] })
  expect(suggestionFor('commitment', quote, sentence.suggestions)).toBe(offered)
})

test('a suggestion of another type, or of other words, lends nothing', () => {
  const sentence = sentenceView(0, { suggestions: [suggestion(commitment(said('open')))] })
  expect(suggestionFor('condition', said('open'), sentence.suggestions)).toBeUndefined()
  expect(suggestionFor('commitment', said('Sudria pays'), sentence.suggestions)).toBeUndefined()
})
