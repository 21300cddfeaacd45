import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutSegments, type PaintSpan, type Segment } from './segments.ts'

function shown(segments: readonly Segment[]): string[] {
  return segments.map(({ text, kinds }) => (kinds.length ? `[${text}|${kinds.join('+')}]` : text))
}

test('a text without spans is one plain segment, and an empty text is none', () => {
  expect(shown(cutSegments('Norland pays.', []))).toEqual(['Norland pays.'])
  expect(cutSegments('', [])).toEqual([])
})

test('overlapping spans are cut where they begin and end', () => {
  const segments = cutSegments('abcdef', [
    { start: 0, end: 4, kind: 'commitment', claim: 'c-1' },
    { start: 2, end: 6, kind: 'condition', claim: 'c-2' },
    { start: 3, end: 4, kind: 'actor' },
  ])
  expect(shown(segments)).toEqual([
    '[ab|commitment]',
    '[c|commitment+condition]',
    '[d|commitment+condition+actor]',
    '[ef|condition]',
  ])
  expect(segments[1]?.claims).toEqual(['c-1', 'c-2'])
})

test('claims and suggestions of one type on the same words are both named', () => {
  const [segment] = cutSegments('ab', [
    { start: 0, end: 2, kind: 'commitment', claim: 'c-1' },
    { start: 0, end: 2, kind: 'commitment', suggestion: 's-1' },
  ])
  expect(segment).toEqual({
    text: 'ab',
    kinds: ['commitment'],
    claims: ['c-1'],
    suggestions: ['s-1'],
  })
})

test('a span that leaves the text is clipped, and an empty or reversed one paints nothing', () => {
  const outside = [
    { start: -5, end: 2, kind: 'date' as const },
    { start: 3, end: 99, kind: 'actor' as const },
    { start: 2, end: 2, kind: 'actor' as const },
    { start: 3, end: 1, kind: 'actor' as const },
    { start: Number.NaN, end: 2, kind: 'actor' as const },
  ]
  expect(shown(cutSegments('abcd', outside))).toEqual(['[ab|date]', 'c', '[d|actor]'])
})

test('a border inside a surrogate pair moves outwards', () => {
  const text = 'a👍b'
  expect(shown(cutSegments(text, [{ start: 2, end: 4, kind: 'date' }]))).toEqual([
    'a',
    '[👍b|date]',
  ])
  expect(shown(cutSegments(text, [{ start: 0, end: 2, kind: 'date' }]))).toEqual([
    '[a👍|date]',
    'b',
  ])
})

const texts = fc.string({ unit: fc.constantFrom('a', ' ', '👍', 'é', '\n'), maxLength: 40 })
const kinds = fc.constantFrom('actor' as const, 'date' as const, 'commitment' as const)

test('the segments of any spans are the text, never tear a character, and cover what they should', () => {
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.tuple(fc.nat(60), fc.nat(60), kinds), { maxLength: 12 }),
      (text, tuples) => {
        const spans = tuples.map(([start, end, kind]): PaintSpan => ({ start, end, kind }))
        const segments = cutSegments(text, spans)
        expect(segments.map((segment) => segment.text).join('')).toBe(text)
        let start = 0
        for (const segment of segments) {
          expect(() => encodeURIComponent(segment.text)).not.toThrow()
          const end = start + segment.text.length
          for (const span of spans.filter((each) => each.start <= start && each.end >= end)) {
            expect(segment.kinds).toContain(span.kind)
          }
          start = end
        }
      },
    ),
  )
})

test('twenty thousand spans are cut in well under a second', () => {
  const text = 'word '.repeat(40_000)
  const spans = Array.from({ length: 20_000 }, (_, index): PaintSpan => {
    return { start: index * 10, end: index * 10 + 14, kind: 'commitment', claim: `c-${index}` }
  })
  const before = performance.now()
  expect(cutSegments(text, spans).length).toBeGreaterThan(20_000)
  expect(performance.now() - before).toBeLessThan(1_000)
})
