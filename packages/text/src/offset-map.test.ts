import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SpanOutOfRangeError } from './errors.ts'
import { createOffsetMap, packSegments, type Segment, unpackSegments } from './offset-map.ts'

/** Clean `A & B, very bold` from source `A &amp; B, very **bold**!` with the mark-up left out. */
const source = 'A &amp; B, very **bold**!'
const segments: readonly Segment[] = [
  { start: 0, end: 2, sourceStart: 0, sourceEnd: 2, kind: 'copy' },
  { start: 2, end: 3, sourceStart: 2, sourceEnd: 7, kind: 'replaced' },
  { start: 3, end: 12, sourceStart: 7, sourceEnd: 16, kind: 'copy' },
  { start: 12, end: 16, sourceStart: 18, sourceEnd: 22, kind: 'copy' },
]
const map = createOffsetMap(segments)
const read = (start: number, end: number) => {
  const span = map.toSource({ start, end })
  return source.slice(span.start, span.end)
}

test('markup at the edges stays outside', () => {
  expect(read(12, 16)).toBe('bold')
  expect(read(4, 11)).toBe('B, very')
})

test('an entity is never cut', () => {
  expect(read(0, 3)).toBe('A &amp;')
  expect(read(2, 5)).toBe('&amp; B')
})

test('markup inside comes along', () => {
  expect(read(5, 16)).toBe(', very **bold')
})

test('a source span finds its clean characters', () => {
  expect(map.toClean({ start: 2, end: 4 })).toEqual({ start: 2, end: 3 })
  expect(map.toClean({ start: 16, end: 18 })).toBeUndefined()
})

test('an empty span and one outside are refused', () => {
  expect(() => map.toSource({ start: 3, end: 3 })).toThrow(SpanOutOfRangeError)
  expect(() => map.toSource({ start: 3, end: 99 })).toThrow(SpanOutOfRangeError)
})

const randomSegments = fc
  .array(
    fc.record({
      gap: fc.nat(2),
      length: fc.integer({ min: 1, max: 4 }),
      shift: fc.nat(3),
      kind: fc.constantFrom('copy' as const, 'replaced' as const, 'opaque' as const),
      sourceLength: fc.integer({ min: 1, max: 6 }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((rows) => {
    let clean = 0
    let from = 0
    return rows.map(({ gap, length, shift, kind, sourceLength }): Segment => {
      const start = clean + gap
      const sourceStart = from + shift
      clean = start + length
      from = sourceStart + (kind === 'copy' ? length : sourceLength)
      return { start, end: clean, sourceStart, sourceEnd: from, kind }
    })
  })

test('whole segments go to the source and come back', () => {
  fc.assert(
    fc.property(randomSegments, fc.nat(), fc.nat(), (rows, one, other) => {
      const random = createOffsetMap(rows)
      const first = rows[Math.min(one % rows.length, other % rows.length)]
      const last = rows[Math.max(one % rows.length, other % rows.length)]
      if (!first || !last) return
      const span = { start: first.start, end: last.end }
      expect(random.toClean(random.toSource(span))).toEqual(span)
    }),
  )
})

test('a map survives its packed form', () => {
  fc.assert(
    fc.property(randomSegments, (rows) => {
      expect(unpackSegments(packSegments(rows))).toEqual(rows)
    }),
  )
})
