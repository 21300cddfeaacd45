import { quote } from '@claimtrail/text'
import { expect, test } from 'vitest'
import { nameCore } from './name-core.ts'

test.each([
  ['The Council of Ostia', 'Council of Ostia'],
  ['“the Council,”', 'Council'],
  ['Norland’s', 'Norland'],
  ["the States'", 'States'],
  ['Ostia Corp.', 'Ostia Corp'],
  ['An-Nur', 'An-Nur'],
  ['the', 'the'],
  ['’', '’'],
])('of %j is %j', (words, core) => {
  expect(quote(words, nameCore(words, { start: 0, end: words.length }))).toBe(core)
})
