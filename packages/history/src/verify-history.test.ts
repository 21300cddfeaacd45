import { sha256 } from '@claimtrail/model/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chain, fileOf, settle } from './chain.test.support.ts'
import { type HistoryFile, verifyHistory } from './index.ts'

const first = chain('one', 4)
const second = chain('two', 3, (seq) =>
  seq === 2 ? { seen: { one: [3, sha256(first[2] ?? '')] } } : {},
)

function files(one: readonly Uint8Array[] = first, two = second): HistoryFile[] {
  return [
    { name: 'one.jsonl', bytes: fileOf(one) },
    { name: 'two.jsonl', bytes: fileOf(two) },
  ]
}

describe('verifying', () => {
  test('finds nothing in a whole history', () => {
    expect(verifyHistory(files())).toEqual([])
  })

  test('notes a torn tail', () => {
    const torn = { name: 'one.jsonl', bytes: fileOf(first).subarray(0, -5) }
    expect(verifyHistory([torn])).toMatchObject([
      { code: 'torn-tail', severity: 'note', lineNumber: 4 },
    ])
  })

  test('finds a changed byte anywhere', () => {
    const bytes = fileOf(first)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ flip
        const found = verifyHistory([{ name: 'one.jsonl', bytes: changed }])
        expect(found.map((finding) => finding.severity)).toContain('tampered')
      }),
    )
  })

  test('finds an end that was cut after somebody had seen it', () => {
    expect(verifyHistory(files(first.slice(0, 2)))).toMatchObject([
      { code: 'history-cut', file: 'two.jsonl', lineNumber: 2 },
    ])
    expect(verifyHistory(files().slice(1))).toMatchObject([{ code: 'history-missing' }])
  })

  test('finds a chain that was rewritten after somebody had seen it', () => {
    const forged = chain('one', 4, () => ({ tool: 'other' }))
    expect(verifyHistory(files(forged))).toMatchObject([{ code: 'history-rewritten' }])
  })

  test('finds an entry that is told in two ways, and not one that is told twice', () => {
    const copy = chain('two', 1, () => ({ id: 'one-1' }))
    expect(verifyHistory(files(first, copy))).toEqual([])
    const other = chain('two', 1, () => ({ id: 'one-1', events: [{ ...settle, sentence: 'k.2' }] }))
    expect(verifyHistory(files(first, other))).toMatchObject([{ code: 'entry-rewritten' }])
  })

  test('finds a file under another name', () => {
    const [one] = files()
    expect(verifyHistory(one ? [{ ...one, name: 'three.jsonl' }] : [])[0]?.reason).toContain('one')
  })

  test('survives any bytes under any name', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 300 }), (name, bytes) => {
        for (const finding of verifyHistory([{ name, bytes }])) {
          expect(finding.reason).toBeTypeOf('string')
        }
      }),
    )
  })
})
