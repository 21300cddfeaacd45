import { expect, test } from 'vitest'
import { findSpellings, readLineEnd } from './hyphens.ts'
import type { Line } from './lines.ts'

const spellingsOf = (...texts: string[]) => findSpellings(texts.map(lineOf))

test('a word cut between syllables is joined', () => {
  expect(readLineEnd('they shall with-', 'draw', spellingsOf())).toBe('')
})

test('a hyphen stays when the document writes the word so inside a line', () => {
  const spellings = spellingsOf('The cease-fire holds.')
  expect(readLineEnd('a cease-', 'fire', spellings)).toBe('-')
})

test('a hyphen goes when the document writes the word whole', () => {
  expect(readLineEnd('a cease-', 'fire', spellingsOf('The ceasefire holds.'))).toBe('')
})

test('a hyphen stays when both parts are words of the document', () => {
  const spellings = spellingsOf('Confidence grew.', 'The building stood.')
  expect(readLineEnd('a confidence-', 'building', spellings)).toBe('-')
})

test('hyphens stay in a document that never cuts words', () => {
  const ends = [
    'of multi-',
    'party talks',
    'the inter-',
    'dependent',
    'a half-',
    'hearted',
    'no co-',
    'chair',
  ]
  expect(readLineEnd('the co-', 'chair', spellingsOf(...ends))).toBe('-')
})

test('a hyphen before a capital or a digit stays', () => {
  expect(readLineEnd('the Norland-', 'Sudria border', spellingsOf())).toBe('-')
  expect(readLineEnd('from 2031-', '2033', spellingsOf())).toBe('-')
})

test('a soft hyphen goes', () => {
  expect(readLineEnd('they shall with\u00ad', 'Draw', spellingsOf())).toBe('')
})

test('a dash, a hyphen alone and the end of a sentence cut no word', () => {
  expect(readLineEnd('the truce –', 'such as it was', spellingsOf())).toBeUndefined()
  expect(readLineEnd('pre- and post-war -', 'and later', spellingsOf())).toBeUndefined()
  expect(readLineEnd('they left.', 'They came back', spellingsOf())).toBeUndefined()
})

function lineOf(text: string): Line {
  return {
    ...{ text, page: 1, region: 1, x: 0, right: 100, y: 0, height: 10, font: 'a' },
    ...{ pieces: [], sourceEnd: text.length },
  }
}
