import { quote } from '@claimtrail/text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeSpan } from './describe.ts'
import { findQuote } from './find.ts'

const clause = 'The parties shall meet.'

function remember(text: string, words: string, from = 0) {
  const start = text.indexOf(words, from)
  return { ...describeSpan(text, { start, end: start + words.length }).quote, start }
}

test('a quote is found where text was put in before it', () => {
  const before = `Article 1. ${clause} Norland may object.`
  const found = findQuote(`Preamble. ${before}`, remember(before, clause))
  expect(found && quote(`Preamble. ${before}`, found.span)).toBe(clause)
  expect(found?.span.start).toBe('Preamble. Article 1. '.length)
})

test('of several places the one with the remembered context wins, even when it is far', () => {
  const before = `Norland agreed. ${clause} Sudria agreed too. Ostia waited. ${clause} All left.`
  const quoted = remember(before, clause, before.indexOf('Ostia'))
  const later = `Ostia waited. ${clause} All left. Then Norland agreed. ${clause} Sudria agreed too.`
  expect(findQuote(later, quoted)).toMatchObject({
    span: { start: later.indexOf(clause) },
    occurrences: 2,
  })
})

test('with equal context the nearest place wins, and the first of two that are equally near', () => {
  const text = 'x1 y1 z1 1'
  expect(findQuote(text, { exact: '1', prefix: '', suffix: '', start: 5 })?.span.start).toBe(4)
  expect(findQuote('1--1', { exact: '1', prefix: '', suffix: '', start: 1.5 })?.span.start).toBe(0)
})

test('changed words and an empty quote are not found', () => {
  expect(findQuote('The parties may meet.', remember(clause, clause))).toBeUndefined()
  expect(findQuote(clause, { exact: '', prefix: '', suffix: '', start: 0 })).toBeUndefined()
  expect(findQuote('', remember(clause, clause))).toBeUndefined()
})

test('in the text it was described on, a quote is found at its own place', () => {
  const piece = fc.constantFrom('ab', 'a', '🚢', 'e\u0301', ' ', '\r\n', '\u00a0', '\ufeff', clause)
  const texts = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
      const start = one % text.length
      const end = start + 1 + (other % (text.length - start))
      const quoted = { ...describeSpan(text, { start, end }).quote, start }
      expect(findQuote(text, quoted)?.span).toEqual({ start, end })
    }),
  )
})

test('what is found always reads as the quote', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 40 })
  fc.assert(
    fc.property(few, few, few, few, fc.integer(), (text, exact, prefix, suffix, start) => {
      const found = findQuote(text, { exact, prefix, suffix, start })
      expect(found !== undefined).toBe(exact !== '' && text.includes(exact))
      if (found) expect(quote(text, found.span)).toBe(exact)
    }),
  )
})
