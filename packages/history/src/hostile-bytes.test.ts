import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chain, fileOf } from './chain.test.support.ts'
import { crcOf } from './history-line.ts'
import { readLines, verifyHistory } from './index.ts'

const lines = chain('w', 6)
const whole = fileOf(lines)

/** One thing that a disk, an editor or an attacker does to bytes. */
interface Change {
  readonly at: number
  readonly removed: number
  readonly inserted: Uint8Array
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(whole.length),
  removed: fc.nat(600),
  inserted: fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc
      .constantFrom('\n', '\0'.repeat(100), '}', '\ufeff', '[['.repeat(50))
      .map((text) => Buffer.from(text)),
    fc.constantFrom(...lines).map((line) => Buffer.concat([Buffer.from('\n'), line])),
  ),
})

function changed(bytes: Buffer, changes: readonly Change[]): Buffer {
  return changes.reduce(
    (before, { at, removed, inserted }) =>
      Buffer.concat([before.subarray(0, at), inserted, before.subarray(at + removed)]),
    bytes,
  )
}

/** A line with any JSON in it, under the right check sum: what an attacker writes. */
function sealed(members: unknown): Buffer {
  const open = Buffer.from(JSON.stringify(members).slice(0, -1))
  return Buffer.concat([open, Buffer.from(`,"crc":"${crcOf(open)}"}\n`)])
}

describe('hostile bytes', () => {
  test('changed in any way never throw, and every line that is read is one that was written', () => {
    const known = new Set(readLines(whole, 'w').lines.map(({ head }) => head))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const bytes = changed(whole, changes)
        const read = readLines(bytes, 'w')
        expect(read.lines.every(({ head }) => known.has(head))).toBe(true)
        expect(read.end.offset + (read.torn?.sizeBytes ?? 0)).toBe(bytes.length)
        verifyHistory([{ name: 'w.jsonl', bytes }])
      }),
      { numRuns: 500 },
    )
  })

  test('with a right check sum and any members never throw, and are read or told', () => {
    const good: object = JSON.parse(Buffer.from(lines[0] ?? []).toString('utf8'))
    const names = fc.constantFrom(...Object.keys(good), '__proto__', 'constructor')
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.jsonValue()), { maxLength: 3 }), (members) => {
        const { crc: _, ...line } = { crc: '', ...good, ...Object.fromEntries(members) }
        const bytes = sealed(line)
        const { lines: read, faults } = readLines(bytes, 'w')
        expect(read.length + faults.length).toBeGreaterThan(0)
        verifyHistory([{ name: 'w.jsonl', bytes }])
      }),
      { numRuns: 500 },
    )
  })
})
