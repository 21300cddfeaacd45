import { expect, test } from 'vitest'
import { toLetters, toRoman } from './numerals.ts'

test('Roman numbers are those of Rome, others stay as they are', () => {
  expect([1, 4, 9, 14, 40, 1994, 3999].map(toRoman)).toEqual([
    'i',
    'iv',
    'ix',
    'xiv',
    'xl',
    'mcmxciv',
    'mmmcmxcix',
  ])
  expect([0, -3, 4000].map(toRoman)).toEqual(['0', '-3', '4000'])
})

test('letters go on after z with two', () => {
  expect([1, 26, 27, 52, 53, 703].map(toLetters)).toEqual(['a', 'z', 'aa', 'az', 'ba', 'aaa'])
  expect([0, -1].map(toLetters)).toEqual(['0', '-1'])
})
