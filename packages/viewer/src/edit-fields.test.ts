import { expect, test } from 'vitest'
import { editFields, readFields, withQuote } from './edit-fields.ts'
import { findWords } from './quote-words.ts'
import { commitment, norland, said, sentenceView } from './sample-views.test.fixture.ts'

const sentences = [sentenceView(0), sentenceView(1)]
const find = (words: string) => findWords(words, sentences, 0)
const draft = {
  ...commitment(said('will open the depot')),
  actor: [{ quote: said('It'), resolvedTo: said('Norland'), actor: 'state/norland' }],
}

/** The form with other words in the first line of a name. */
function typed(name: string, words: string) {
  const fields = editFields(draft)
  const place = fields.findIndex((field) => field.name === name)
  return fields.map((field, index) => (index === place ? { ...field, words } : field))
}

test('a form that nobody touched says the same claim', () => {
  expect(readFields(draft, editFields(draft), find, [])).toEqual({ draft })
})

test('the quote stands first, and a slot for several has an empty line more', () => {
  const fields = editFields(draft)
  expect(fields[0]).toMatchObject({ name: 'quote', words: 'will open the depot' })
  expect(fields.filter(({ name }) => name === 'actor').map(({ words }) => words)).toEqual([
    'It',
    '',
  ])
})

test('typed words become a quote of the text, with the actor that is known there', () => {
  const { draft: body } = readFields(draft, typed('actor', 'Norland'), find, [norland])
  expect(body).toMatchObject({ actor: [{ quote: said('Norland'), actor: 'state/norland' }] })
})

test('words that the text does not say are an error of their line, and nothing is saved', () => {
  const result = readFields(draft, typed('object', 'the harbour'), find, [])
  expect(result.draft).toBeUndefined()
  const wrong = 'fields' in result ? result.fields.filter(({ error }) => error) : []
  expect(wrong.map(({ name }) => name)).toEqual(['object'])
})

test('a claim cannot lose its quote, and an emptied slot is empty', () => {
  expect(readFields(draft, typed('quote', ' '), find, []).draft).toBeUndefined()
  expect(readFields(draft, typed('actor', ''), find, []).draft).toMatchObject({ actor: [] })
})

test('the author and nobody are roles, not words of the text', () => {
  const { draft: body } = readFields(draft, typed('actor', 'Nobody named'), find, [])
  expect(body).toMatchObject({ actor: [{ role: 'unspecified' }] })
})

test('selected words fill a line exactly, wherever the same words stand before', () => {
  const [, line] = editFields(draft)
  const second = said('the', 44)
  expect(line && withQuote(line, second, [])).toMatchObject({
    words: 'the',
    fill: { quote: second },
  })
})
