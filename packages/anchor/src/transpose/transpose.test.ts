import { quote } from '@claimtrail/text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from '../align/align.ts'
import { transpose } from './transpose.ts'

const open = 'Norland shall open the ferry by 1 May, provided that the depot is open.'
const doubt = 'Sudria doubts that the depot will be open.'
const meet = 'The parties shall meet.'
const text = `Ferry accord\n\n${open} ${doubt}\n\n${meet}\n\nOstia waits for the boat from Varn.`

/** What became of some words of a text, and how they read later. */
function follow(before: string, words: string, after: string, from = 0) {
  const start = before.indexOf(words, from)
  const found = transpose(align(before, after), { start, end: start + words.length })
  return found && { ...found, reads: quote(after, found.span) }
}

test('words in an unchanged place are verified', () => {
  const after = text.replace('Ostia waits', 'Ostia leaves')
  expect(follow(text, open, after)).toMatchObject({ status: 'verified', score: 1, reads: open })
})

test('words behind new text have moved', () => {
  expect(follow(text, doubt, `Preamble. ${text}`)).toMatchObject({ status: 'moved', reads: doubt })
})

test('a sentence that was taken elsewhere has moved', () => {
  const after = `${text.replace(` ${doubt}`, '')} ${doubt}`
  expect(follow(text, doubt, after)).toMatchObject({ status: 'moved', reads: doubt })
})

test('words set in another way are typographic', () => {
  const before = 'The “ferry” shall open – on 1 May. All agree.'
  const after = 'THE "FERRY" SHALL\nOPEN - ON 1 MAY. All agree.'
  const words = before.slice(0, before.indexOf(' All'))
  expect(follow(before, words, after)).toMatchObject({ status: 'typographic', changes: [] })
})

test('a word that a line end cuts is one word', () => {
  const before = 'Norland pays for the transport of all goods. The transport is free.'
  const after = before.replace('transport', 'trans-\nport')
  const words = 'Norland pays for the transport of all goods.'
  expect(follow(before, words, after)?.status).toBe('typographic')
})

test.each([
  ['pay 10.5 marks today', 'pay 10. 5 marks today'],
  ['pay 10² marks today', 'pay 102 marks today'],
  ['pay if x > 5 marks today', 'pay if x 5 marks today'],
])('%s is not only set in another way than %s', (before, after) => {
  expect(follow(before, before, after)?.status).toBe('changed')
})

test('a changed word is a change that says what it was and what it is', () => {
  const found = follow(text, open, text.replace('shall open', 'may not open'))
  expect(found?.status).toBe('changed')
  expect(found?.changes).toMatchObject([
    {
      kind: 'replaced',
      flags: ['modal', 'negation'],
      before: { words: 'shall' },
      after: { words: 'may not' },
    },
  ])
  const [change] = found?.changes ?? []
  expect(change && quote(text, change.before)).toBe('shall')
})

test('words that are gone are lost, also when others stand in their place', () => {
  expect(follow(text, doubt, text.replace(` ${doubt}`, ''))).toBeUndefined()
  expect(follow(text, doubt, text.replace(doubt, 'It rains on all days in Varn.'))).toBeUndefined()
  expect(follow(text, doubt, '')).toBeUndefined()
})

test('a sentence that was taken out is not given the place of its twin', () => {
  const before = `${meet} Norland agrees. ${meet} Sudria agrees.`
  const after = `${meet} Norland agrees. Sudria agrees.`
  expect(follow(before, meet, after, 5)).toBeUndefined()
  expect(follow(before, meet, after)?.status).toBe('verified')
})

test('a span inside a word keeps its part of the word', () => {
  const start = text.indexOf('epot')
  const found = transpose(align(text, `New. ${text}`), { start, end: start + 3 })
  expect(found && quote(`New. ${text}`, found.span)).toBe('epo')
})

test.each([
  { start: 3, end: 3 },
  { start: 5, end: 2 },
  { start: -1, end: 4 },
  { start: 0, end: text.length + 1 },
  { start: 0.5, end: 4 },
  { start: 12, end: 14 },
])('$start to $end stands nowhere', (span) => {
  expect(transpose(align(text, text), span)).toBeUndefined()
})

const piece = fc.constantFrom(
  ...['a', 'b', 'ab ', '. ', '\n\n', '🚢', '\r\n', '\u00a0', '\ufeff', 'The end. ', '\ud83d'],
  ...['e\u0301', 'ﬁ', '-\n', '“', '中文', '\u200b', '*'],
)
const words = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

test('whatever two texts say, verified and moved read as before, and spans lie inside the text', () => {
  fc.assert(
    fc.property(words, words, fc.nat(), fc.nat(), (before, after, one, other) => {
      const start = one % (before.length + 1)
      const end = start + (other % (before.length - start + 1))
      const found = transpose(align(before, after), { start, end })
      if (!found) return
      const reads = quote(after, found.span)
      const isSame = reads === before.slice(start, end)
      expect(found.status === 'verified' || found.status === 'moved').toBe(isSame)
      if (found.status === 'verified') expect(found.span.start).toBe(start)
      for (const { before: was, after: is } of found.changes) {
        expect(before.slice(was.start, was.end)).toBe(was.words)
        expect(after.slice(is.start, is.end)).toBe(is.words)
      }
    }),
    { numRuns: 3000 },
  )
})

test('in the same text every span that says anything is verified', () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (whole, one, other) => {
      const start = one % (whole.length + 1)
      const span = { start, end: start + (other % (whole.length - start + 1)) }
      const found = transpose(align(whole, whole), span)
      if (found) expect(found).toMatchObject({ status: 'verified', span })
      else expect(whole.slice(span.start, span.end)).toMatch(/^[\s\u200b*]*$/)
    }),
    { numRuns: 2000 },
  )
})
