import type { Sentence } from '@claimtrail/model'
import { overlap } from '@claimtrail/text'
import { describe, expect, test } from 'vitest'
import { readCursor, writeCursor } from '../reading/cursor.ts'
import { checkPlain } from '../security/index.ts'
import { sentencesAt } from './sentences-at.ts'
import { sourceStanding } from './source-standing.ts'

describe('the standing of a source', () => {
  const made = { sha256: 'a', whole: true }
  test.each([
    ['new', 'a', []],
    ['missing', undefined, []],
    ['verified', 'a', [made]],
    ['changed', 'b', [made]],
    ['changed', 'a', [made, { sha256: 'b', whole: true }]],
    ['missing', undefined, [made]],
    ['tampered', undefined, [{ sha256: 'a', whole: false }]],
    ['tampered', 'a', [made, { sha256: undefined, whole: false }]],
  ])('is %s', (standing, file, versions) => {
    expect(sourceStanding(file, versions)).toBe(standing)
  })
})

describe('sentences at a span', () => {
  // Lengths and gaps of every kind: touching, apart, one character long.
  const sentences = [3, 1, 7, 2, 1, 5].map((length, index): Sentence => {
    const start = index * 8 + (index % 3)
    const span = { start, end: start + length }
    return { id: `${index}`, index, span, sourceSpan: span, block: 0 }
  })
  const spans = Array.from({ length: 55 * 20 }, (_, at) => ({
    start: at % 55,
    end: (at % 55) + 1 + Math.floor(at / 55),
  }))

  test('are exactly those that share a character with it', () => {
    for (const span of spans) {
      const slow = sentences.filter((each) => overlap(each.span, span) > 0)
      expect(sentencesAt(sentences, span)).toEqual(slow)
    }
  })

  test('are none where there is no sentence', () => {
    expect(sentencesAt([], { start: 0, end: 9 })).toEqual([])
  })
})

test.each(['accord', 'a/b c', 'Ömer/ß', '","', ''])(
  'a cursor on %j comes back as it was written',
  (source) => {
    expect(readCursor(writeCursor({ source, id: 'c-1' }))).toEqual({ source, id: 'c-1' })
  },
)

describe('plain values', () => {
  test('are let through, whatever they hold', () => {
    const value = { 'a/b~': [1, true, null, 'x\ud83d\ude00\u202e\n'], empty: {}, none: undefined }
    expect(() => checkPlain(value)).not.toThrow()
  })

  test.each([
    ['a NUL', { note: ['ok', 'a\0b'] }, '/note/1'],
    ['a NUL in a key', { 'a\0': 1 }, ''],
    ['half a pair', { note: '\ud83d' }, '/note'],
  ])('%s is refused where it stands', (_what, value, pointer) => {
    expect(() => checkPlain(value)).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }),
    )
  })

  test('depth exhausts no stack', () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 200_000; level += 1) deep = [deep]
    expect(() => checkPlain(deep)).toThrow('levels deep')
  })
})
