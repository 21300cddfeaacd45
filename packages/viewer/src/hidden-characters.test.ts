import { expect, test } from 'vitest'
import { hiddenCharacters } from './hidden-characters.ts'

test('directions, zero widths and controls are named and counted', () => {
  expect(hiddenCharacters('a\u202eb\u200bc\u202e\0')).toEqual([
    { name: 'U+202E', count: 2 },
    { name: 'U+200B', count: 1 },
    { name: 'U+0000', count: 1 },
  ])
})

test('line ends, tabs and the joiners of emoji are ordinary', () => {
  expect(hiddenCharacters('one\r\n\ttwo 👩‍👩‍👧')).toEqual([])
})
