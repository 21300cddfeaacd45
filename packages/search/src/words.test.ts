import { quote } from '@claimtrail/text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRuns, findWords, wordsOfRun } from './words.ts'

const words = (text: string): readonly string[] => findWords(text).map(({ word }) => word)

test.each([
  ['Norland’s forces', ['norland', 'forces']],
  ["don't, O'Brien; the parties' duty", ['dont', 'obrien', 'the', 'parties', 'duty']],
  ['café CAFE cafe\u0301', ['cafe', 'cafe', 'cafe']],
  ['Ødegård, Łódź, Straße, ﬁnal', ['odegard', 'lodz', 'strasse', 'final']],
  ['ΟΔΟΣ οδος', ['οδοσ', 'οδοσ']],
  ['cease-fire 8,600 U.S.', ['cease', 'fire', '8', '600', 'u', 's']],
  ['Ｎｏｒｌａｎｄ 𝒙', ['norland', 'x']],
  ['和平协议 ok', ['和', '平', '协', '议', 'ok']],
  ['\u0301 — “” 🚢', []],
])('the words of %j', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

test('a word is read back from its place in the text', () => {
  const text = 'Envoys of Ødegård’s 🚢 café'
  expect(findWords(text).map((word) => quote(text, word))).toEqual([
    'Envoys',
    'of',
    'Ødegård’s',
    'café',
  ])
})

test('words are sorted, do not overlap, and folding them again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      let end = 0
      for (const word of findWords(text)) {
        expect(word.start).toBeGreaterThanOrEqual(end)
        end = word.end
        expect(wordsOfRun(word.word).join('')).toBe(word.word)
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('the way over runs finds the same words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(findRuns(text).flatMap((run) => wordsOfRun(run))).toEqual(words(text))
    }),
  )
})
