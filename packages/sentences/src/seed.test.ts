import { quote } from '@claimtrail/text'
import { expect, test } from 'vitest'
import { splitSentences } from './split-sentences.ts'

const excerpt =
  'Border crossings: Can the Taliban and Afghan leaders share peace? Representatives of the United States avoided calling it a “peace agreement.” CPA recently issued a contingency planning memorandum, “A Failed Afghan Peace Deal,” by Seth G. Jones, Harold Brown Chair. Mr. Jones talks about the significant hurdles.'

test('the seed text is cut after the closing quote and not at initials or titles', () => {
  expect(splitSentences(excerpt).map((span) => quote(excerpt, span))).toEqual([
    'Border crossings: Can the Taliban and Afghan leaders share peace?',
    'Representatives of the United States avoided calling it a “peace agreement.”',
    'CPA recently issued a contingency planning memorandum, “A Failed Afghan Peace Deal,” by Seth G. Jones, Harold Brown Chair.',
    'Mr. Jones talks about the significant hurdles.',
  ])
})
