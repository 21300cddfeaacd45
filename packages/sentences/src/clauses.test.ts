import { contains, quote } from '@claimtrail/text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Clause, splitClauses } from './clauses.ts'
import { awkwardText } from './contract/awkward-text.ts'

type Outline = string | readonly [string, readonly Outline[]]

function outline(text: string): readonly Outline[] {
  const lines = (clauses: readonly Clause[]): readonly Outline[] =>
    clauses.map(({ span, clauses: inner }) =>
      inner.length === 0 ? quote(text, span) : [quote(text, span), lines(inner)],
    )
  return lines(splitClauses(text, { start: 0, end: text.length }))
}

test('a sentence without semicolons and markers is one clause', () => {
  expect(outline('Norland shall withdraw.')).toEqual(['Norland shall withdraw.'])
})
test('semicolons part a sentence, those in brackets do not', () => {
  expect(outline('Norland withdraws; Sudria (Ostia; the port) observes.')).toEqual([
    'Norland withdraws;',
    'Sudria (Ostia; the port) observes.',
  ])
})
test('marked items nest in the clause that introduces them', () => {
  const text = 'The Parties shall: (a) withdraw; (b) report.'
  expect(outline(text)).toEqual([[text, ['(a) withdraw;', '(b) report.']]])
})
test('a list in a list nests once more and comes back', () => {
  const text = 'They shall: (a) open: (i) roads; and (ii) ports; (b) report.'
  const [item, last] = ['(a) open: (i) roads; and (ii) ports;', '(b) report.']
  expect(outline(text)).toEqual([[text, [[item, ['(i) roads; and', '(ii) ports;']], last]]])
})
test('the letter i after h is no roman number', () => {
  const items = 'abcdefghij'.split('').map((letter) => `(${letter}) x;`)
  const text = `They shall: ${items.join(' ')}`
  expect(outline(text)).toEqual([[text, items]])
})
test('a marker in a reference is not a list', () => {
  expect(outline('Under paragraph (a) of Article 3 (b) Norland reports.')).toHaveLength(1)
})
test('a marker knows its own span', () => {
  const text = 'x: (a) y'
  const marker = splitClauses(text, { start: 0, end: 8 })[0]?.clauses[0]?.marker
  expect(marker && quote(text, marker)).toBe('(a)')
})
test('clauses nest, sort and stay inside their sentence in any text', () => {
  const nested = (
    text: string,
    outer: { start: number; end: number },
    clauses: readonly Clause[],
  ) => {
    let last = outer.start
    for (const { span, clauses: inner } of clauses) {
      expect(contains(outer, span) && span.start >= last).toBe(true)
      expect(quote(text, span).trim()).toBe(quote(text, span))
      last = span.end
      nested(text, span, inner)
    }
  }
  fc.assert(
    fc.property(awkwardText, (text) => {
      const span = { start: 0, end: text.length }
      nested(text, span, splitClauses(text, span))
    }),
    { numRuns: 500 },
  )
})
