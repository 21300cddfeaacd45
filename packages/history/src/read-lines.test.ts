import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chain, fileOf } from './chain.test.support.ts'
import { readLines } from './index.ts'

const lines = chain('w', 5)
const whole = fileOf(lines)

describe('reading a history file', () => {
  test('gives every line of a whole file and where it ends', () => {
    const read = readLines(whole, 'w')
    expect(read.lines.map(({ line }) => line.seq)).toEqual([1, 2, 3, 4, 5])
    expect(read).toMatchObject({ faults: [], end: { offset: whole.length, seq: 5, lineCount: 5 } })
    expect(read.torn).toBeUndefined()
  })

  test('goes on where an earlier read ended', () => {
    const first = readLines(fileOf(lines.slice(0, 2)), 'w')
    const next = readLines(whole, 'w', first.end)
    expect(next.lines.map(({ lineNumber }) => lineNumber)).toEqual([3, 4, 5])
    expect(next.faults).toEqual([])
  })

  test('cut anywhere is a prefix of whole lines and at most a torn tail', () => {
    fc.assert(
      fc.property(fc.nat(whole.length), (size) => {
        const { lines: read, faults, torn, end } = readLines(whole.subarray(0, size), 'w')
        expect(faults).toEqual([])
        expect(end.offset + (torn?.sizeBytes ?? 0)).toBe(size)
        expect(read).toEqual(readLines(whole, 'w').lines.slice(0, read.length))
      }),
    )
  })

  test('with any one byte changed tells a fault and keeps the other lines', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(whole)
        changed[at] = (changed[at] ?? 0) ^ flip
        const read = readLines(changed, 'w')
        expect(read.faults.length).toBeGreaterThan(0)
        expect(read.lines.length).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  test.each([
    ['left out', [0, 1, 3, 4], 3],
    ['said twice', [0, 1, 1, 2], 3],
    ['swapped', [0, 2, 1, 3], 2],
    ['cut off before', [1, 2], 1],
  ])('tells a line that was %s', (_, order, lineNumber) => {
    const read = readLines(fileOf(order.map((index) => lines[index] ?? Buffer.of())), 'w')
    expect(read.faults[0]?.lineNumber).toBe(lineNumber)
  })

  test('tells a line of another writer', () => {
    expect(readLines(whole, 'v').faults).toHaveLength(5)
  })
})
