import { expect, test } from 'vitest'
import { keepsBorders } from './borders.ts'

const sentence = 'Norland shall open the ferry'

function keeps(before: string, after: string): boolean {
  const spanIn = (text: string) => {
    const start = text.indexOf(sentence)
    return { start, end: start + sentence.length }
  }
  return keepsBorders(before, after, undefined)(spanIn(before), spanIn(after))
}

test('without sentences, a sentence keeps its borders beside another sentence or a blank line', () => {
  const before = `Preamble.\n\n${sentence}\n\nEnd.`
  expect(keeps(before, `${sentence}`)).toBe(true)
  expect(keeps(before, `It was agreed. ${sentence}\n\nMore.`)).toBe(true)
  expect(keeps(before, `(It was “agreed.”) ${sentence}`)).toBe(false)
  expect(keeps(before, `It was “agreed.” ${sentence}`)).toBe(true)
})

test('without sentences, words before or behind it in its paragraph take its borders away', () => {
  const before = `Preamble.\n\n${sentence}\n\nEnd.`
  expect(keeps(before, `Preamble.\n\nIn no case: ${sentence}\n\nEnd.`)).toBe(false)
  expect(keeps(before, `Preamble.\n\nUnder Article 3(a) ${sentence}\n\nEnd.`)).toBe(false)
  expect(keeps(before, `Preamble.\n\n${sentence}, or not.\n\nEnd.`)).toBe(false)
})

test('a sentence that had a colon before it keeps its borders behind the same colon', () => {
  expect(keeps(`They say: ${sentence}`, `Again they say: ${sentence}`)).toBe(true)
})

test('where the later text has been split, its sentences decide', () => {
  const judge = keepsBorders('', '', [{ start: 3, end: 9 }])
  expect(judge({ start: 0, end: 6 }, { start: 3, end: 9 })).toBe(true)
  expect(judge({ start: 0, end: 6 }, { start: 4, end: 9 })).toBe(false)
})
