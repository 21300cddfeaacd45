import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeWithin, encodeCursor } from './cursor.ts'
import { StoreCursorError } from './errors.ts'

const places = fc
  .uniqueArray(fc.tuple(fc.string(), fc.nat()), { selector: ([writer]) => writer })
  .map((heads) => new Map(heads))

test('a place is found again in the history that it was told of, and in what the history becomes', () => {
  fc.assert(
    fc.property(places, fc.nat(9), (place, more) => {
      const later = new Map([...place].map(([writer, seq]) => [writer, seq + more]))
      const found = decodeWithin(encodeCursor(place), later.set('newcomer', 3))
      for (const [writer, seq] of place) expect(found.get(writer) ?? 0).toBe(seq)
    }),
  )
})

test('a place that a history has not come to is refused', () => {
  const cursor = encodeCursor(new Map([['a', 3]]))
  expect(() => decodeWithin(cursor, new Map([['a', 2]]))).toThrow(StoreCursorError)
  expect(() => decodeWithin(cursor, new Map([['b', 9]]))).toThrow(StoreCursorError)
})

test('whatever a cursor is made of, it is read or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json().map(encoded)), (cursor) => {
      try {
        decodeWithin(cursor, new Map())
      } catch (error) {
        expect(error).toBeInstanceOf(StoreCursorError)
      }
    }),
  )
})

function encoded(json: string): string {
  return Buffer.from(json).toString('base64url')
}
