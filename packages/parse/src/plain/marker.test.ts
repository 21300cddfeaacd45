import { expect, test } from 'vitest'
import { readMarker } from './marker.ts'

test.each([
  ['1. The Parties', '1.'],
  ['(2). The Parties', '(2).'],
  ['[3] The Parties', '[3]'],
  ['(3)(i) open', '(3)(i)'],
  ['4.2.2. a register', '4.2.2.'],
  ['§ 1. The Chair', '§ 1.'],
  ['Art. 12.- The Council', 'Art. 12.-'],
  ['PART THREE', 'PART THREE'],
  ['ii. open', 'ii.'],
  ['12) The Parties', '12)'],
  ['(a) open', '(a)'],
  ['(iv) open', '(iv)'],
  ['(12) open', '(12)'],
  ['A. General', 'A.'],
  ['II. General', 'II.'],
  ['1.1 The Commission', '1.1'],
  ['1.1.2. The Commission', '1.1.2.'],
  ['- open', '-'],
  ['• open', '•'],
  ['– open', '–'],
  ['Article 5', 'Article 5'],
  ['ARTICLE V', 'ARTICLE V'],
  ['Article 5. Withdrawal', 'Article 5.'],
  ['Article 5: Withdrawal', 'Article 5:'],
  ['Article 5 Withdrawal', 'Article 5'],
  ['Annex A', 'Annex A'],
])('%j starts with the marker %j', (line, label) => {
  expect(readMarker(line)?.label).toBe(label)
})

test.each([
  '3.5 million people',
  '2020. That year',
  '-5 degrees',
  '1.The',
  'Article 5 of the Accord',
  'Article 5(1) says',
  'Article 5, paragraph 2',
  'Article 5.2 says',
  'Articles 5 and 6',
  'Part of the Accord',
  'a word',
  '(see below) that',
  '1.',
])('%j starts with no marker', (line) => {
  expect(readMarker(line)).toBeUndefined()
})
