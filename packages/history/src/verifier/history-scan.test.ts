import type { NewEvent } from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chain, fileOf } from '../chain.test.support.ts'
import { crcOf, firstHead } from '../history-line.ts'
import type { Finding } from './finding.ts'
import { HistoryScan } from './history-scan.ts'

interface Scanned {
  readonly codes: readonly string[]
  readonly findings: readonly Finding[]
  readonly sums: ReturnType<HistoryScan['finish']>
}

/** Scan files that come in pieces of a size. */
function scan(files: Readonly<Record<string, Buffer>>, chunkBytes = 1_000): Scanned {
  const findings: Finding[] = []
  const history = new HistoryScan({ take: (finding) => findings.push(finding), trees: true })
  const push = (taker: ReturnType<HistoryScan['file']>, bytes: Buffer): void => {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      taker.push(bytes.subarray(at, at + chunkBytes))
    }
    taker.end()
  }
  for (const [writer, bytes] of Object.entries(files)) {
    push(history.file(`${writer}.jsonl`, writer), bytes)
  }
  for (const writer of history.again()) {
    push(history.fileAgain(writer), files[writer] ?? Buffer.alloc(0))
  }
  for (const writer of history.splits()) {
    push(history.fileSplit(writer), files[writer] ?? Buffer.alloc(0))
  }
  const sums = history.finish()
  return { codes: findings.map(({ code }) => code), findings, sums }
}

function headOf(
  files: Readonly<Record<string, Buffer>>,
  writer: string,
): readonly [number, string] {
  const found = scan(files).sums.writers.find((each) => each.writer === writer)
  return [found?.seq ?? 0, found?.head ?? firstHead]
}

describe('a whole history', () => {
  test('is whole however its bytes are cut', () => {
    const bytes = fileOf(chain('ana', 12))
    const whole = scan({ ana: bytes })
    expect(whole.codes).toEqual([])
    expect(whole.sums).toMatchObject({
      lines: 12,
      events: 12,
      writers: [{ writer: 'ana', seq: 12 }],
    })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: bytes.length }), (chunkBytes) => {
        expect(scan({ ana: bytes }, chunkBytes)).toEqual(whole)
      }),
      { numRuns: 20 },
    )
  })

  test('may see lines of files that come before and after it', () => {
    const ana = fileOf(chain('ana', 5))
    const zoe = fileOf(chain('zoe', 5))
    const seen = { ana: headOf({ ana }, 'ana'), zoe: headOf({ zoe }, 'zoe') }
    const files = { ana, mia: fileOf(chain('mia', 3, () => ({ seen }))), zoe }
    expect(scan(files).codes).toEqual([])
    expect(scan({ ...files, zoe: fileOf(chain('zoe', 4)) }).codes).toContain('history-cut')
    expect(scan({ ...files, ana: fileOf(chain('ana', 4)) }).codes).toContain('history-cut')
    const other = fileOf(chain('ana', 5, () => ({ tool: 'other' })))
    expect(scan({ ...files, ana: other }).codes).toContain('history-rewritten')
    expect(scan({ ana, mia: files.mia }).codes).toContain('history-missing')
  })

  test('may have been forked and split: what others saw of a line is found where it went', () => {
    const forked = chain('ana', 5)
    const seen = { ana: [5, sha256(forked[4] ?? '')] as const }
    const witness = fileOf(chain('mia', 1, () => ({ seen })))
    const kept = fileOf(chain('ana', 5, (seq) => (seq > 2 ? { id: `other-${seq}` } : {})))
    const continues = ['ana', 2, sha256(forked[1] ?? '')] as const
    const split = chain('zoe', 3, (seq) => ({
      id: `ana-${seq + 2}`,
      lamport: seq + 2,
      ...(seq === 1 && { continues }),
    }))
    expect(scan({ ana: kept, mia: witness, zoe: fileOf(split) }).codes).toEqual([])
    expect(scan({ ana: kept, mia: witness }).codes).toEqual(['history-rewritten'])
    const forged = chain('zoe', 3, (seq) => ({ tool: 'forged/1', ...(seq === 1 && { continues }) }))
    expect(scan({ ana: kept, mia: witness, zoe: fileOf(forged) }).codes).toEqual([
      'history-rewritten',
    ])
  })

  test('may hold an entry twice, but not in two wordings', () => {
    const ana = fileOf(chain('ana', 3))
    const copy = fileOf(chain('bob', 3, (seq) => ({ id: `ana-${seq}` })))
    expect(scan({ ana, bob: copy }).codes).toEqual([])
    const forged = fileOf(chain('bob', 3, (seq) => ({ id: `ana-${seq}`, tool: 'forged/1' })))
    expect(scan({ ana, bob: forged }).codes).toEqual(Array(3).fill('entry-rewritten'))
  })
})

describe('what is told beside', () => {
  const body = {
    id: `c-${'a'.repeat(26)}`,
    version: 'a'.repeat(64),
    quotes: [{ start: 0, end: 7, quote: 'Norland' }] as const,
    sourceChain: [],
    type: 'commitment',
    actor: [],
    polarity: 'do',
  } as const
  const revise = (entry: string): NewEvent => ({
    op: 'revise',
    source: 'ferry-accord',
    claim: body.id,
    base: [`${entry}/0`],
    body,
  })

  test('an event that builds on one which is nowhere: its claim hangs in the air', () => {
    const zoe = fileOf(chain('zoe', 2))
    const ana = fileOf(chain('ana', 2, () => ({ events: [revise('zoe-2')] })))
    expect(scan({ ana, zoe }).codes).toEqual([])
    expect(scan({ ana, zoe: fileOf(chain('zoe', 1)) }).findings[0]).toMatchObject({
      code: 'base-missing',
      severity: 'incomplete',
      claim: body.id,
    })
  })

  test('a clock that goes backwards, once', () => {
    const at = (seq: number): string => `2026-01-${31 - seq}T09:12:44.105Z`
    const { findings } = scan({ ana: fileOf(chain('ana', 5, (seq) => ({ at: at(seq) }))) })
    expect(findings).toMatchObject([{ code: 'clock-backwards', severity: 'note', lineNumber: 2 }])
  })
})

describe('damage', () => {
  test('of any byte is found', () => {
    const bytes = fileOf(chain('ana', 4))
    fc.assert(
      fc.property(fc.nat(bytes.length - 2), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ mask
        expect(scan({ ana: changed }).codes.length).toBeGreaterThan(0)
      }),
    )
  })

  test('of the last LF is no torn tail', () => {
    const bytes = fileOf(chain('ana', 2))
    bytes[bytes.length - 1] = 0x20
    expect(scan({ ana: bytes }).codes).toEqual(['line-damaged'])
  })

  test('is told with its line, and the lines behind it count', () => {
    const [one, two, three] = chain('ana', 3)
    const lines = [one, Buffer.from('rubbish'), three].flatMap((line) => line ?? [])
    const { findings, sums } = scan({ ana: fileOf(lines) })
    expect(findings).toMatchObject([{ code: 'line-damaged', lineNumber: 2 }])
    expect(sums).toMatchObject({ lines: 3, events: 2, writers: [] })
    expect(two).toBeDefined()
  })

  test('an unfinished last line is only news', () => {
    const bytes = fileOf(chain('ana', 2))
    const { findings, sums } = scan({ ana: bytes.subarray(0, -30) })
    expect(findings).toMatchObject([{ code: 'torn-tail', severity: 'note', lineNumber: 2 }])
    expect(sums.writers).toMatchObject([{ seq: 1 }])
  })
})

describe('hostile lines', () => {
  const line = JSON.parse(String(chain('ana', 1)[0]))

  test.each([
    ['is longer than a line may be', Buffer.alloc(3_000_000, 'x')],
    ['is not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['nests deep', Buffer.from('['.repeat(100_000))],
    ['is empty', Buffer.alloc(0)],
    ['is null', Buffer.from('null')],
  ])('a line that %s is one fault', (_, bytes) => {
    expect(scan({ ana: Buffer.concat([bytes, Buffer.from('\n')]) }).codes).toEqual(['line-damaged'])
  })

  test('every member in every wrong shape is a fault and never a crash', () => {
    const member = fc.constantFrom(...Object.keys(line))
    fc.assert(
      fc.property(member, fc.jsonValue(), (name, value) => {
        const bytes = withSum({ ...line, [name]: value })
        expect(() => scan({ ana: bytes })).not.toThrow()
      }),
    )
  })

  test('a key that is given twice is a fault', () => {
    const text = JSON.stringify({ ...line, crc: undefined }).replace('"op":', '"op":"add","op":')
    const { findings } = scan({ ana: withSum(text) })
    expect(findings[0]?.reason).toContain('gives the key "op" twice')
  })

  function withSum(value: object | string): Buffer {
    const { crc, ...members } = typeof value === 'string' ? { crc: '' } : Object(value)
    const text = typeof value === 'string' ? value : JSON.stringify(members)
    const open = Buffer.from(text.slice(0, -1))
    return Buffer.concat([open, Buffer.from(`,"crc":"${crcOf(open)}"}\n`)])
  }
})
