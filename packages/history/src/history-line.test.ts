import { ShapeError } from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chain, settle } from './chain.test.support.ts'
import { crcOf } from './history-line.ts'
import { decodeLine, LineTooLongError, sealLine, storedEvents } from './index.ts'

function line(events: readonly unknown[] = [settle]): Uint8Array {
  // What is no event must be refused when it runs, so the compiler is not asked.
  return chain('w', 1, () => ({ events: events as never }))[0] ?? Buffer.of()
}

/** A line of any JSON with a check sum that fits. */
function signed(json: string): Uint8Array {
  const open = Buffer.from(json.slice(0, -1))
  return Buffer.concat([open, Buffer.from(`,"crc":"${crcOf(open)}"}`)])
}

describe('a line', () => {
  test('reads back what was written, byte for byte', () => {
    const bytes = line()
    const { line: read } = decodeLine(bytes)
    expect(read?.events).toEqual([settle])
    expect(read && sealLine(read)).toEqual({ line: read, bytes, head: sha256(bytes) })
  })

  test('has the same bytes whatever the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(settle).reverse())
    expect(line([turned])).toEqual(line())
  })

  test('names its events by entry and place', () => {
    const { line: read } = decodeLine(line([settle, settle]))
    expect(read && storedEvents(read).map((event) => event.id)).toEqual(['w-1/0', 'w-1/1'])
  })

  test('names them so whatever members of their own events of another release have', () => {
    const foreign = { ...settle, id: 'other', seq: 'x', lamport: null }
    const { line: read } = decodeLine(line([foreign]))
    expect(read && storedEvents(read)).toMatchObject([{ id: 'w-1/0', seq: 1, lamport: 1 }])
  })

  test('is refused when it could not be read again or is too long', () => {
    expect(() => line([{ ...settle, quote: { start: 0, end: 3, quote: 'x' } }])).toThrow(ShapeError)
    const many = Array.from({ length: 8000 }, () => settle)
    expect(() => line(many)).toThrow(LineTooLongError)
  })

  test('keeps every kind of character', () => {
    const quote = 'e\u0301 😀 "\\ \u2028 Ж'
    const event = { ...settle, quote: { start: 0, end: quote.length, quote } }
    expect(decodeLine(line([event])).line?.events).toEqual([event])
  })
})

describe('a hostile line', () => {
  test('with any one byte changed is told, never thrown', () => {
    const bytes = line()
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ flip
        expect(decodeLine(changed).reason).toBeTypeOf('string')
      }),
    )
  })

  test('of any bytes is survived', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeLine(bytes).line).toBeUndefined()
      }),
    )
  })

  test.each([
    ['deep nesting', `{"v":1,"x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['another form', '{"v":2}'],
    ['a missing member', '{"v":1,"writer":"w"}'],
    ['an array', '["v",1]'],
    ['no events', JSON.stringify({ ...decodeLine(line()).line, events: [] })],
    ['a forged prototype', '{"v":1,"__proto__":{"writer":"w"}}'],
  ])('with a right sum but %s is told', (_, json) => {
    expect(decodeLine(signed(json)).reason).toBeTypeOf('string')
  })

  test('cannot reach a prototype', () => {
    const json = JSON.stringify(decodeLine(line()).line)
    const poisoned = json.replace('"op"', '"__proto__":{"polluted":true},"op"')
    const { line: read } = decodeLine(
      signed(poisoned.replace('"seen":{}', '"seen":{"__proto__":[1,"x"]}')),
    )
    expect(read).toBeUndefined()
    const event = decodeLine(signed(poisoned)).line?.events[0]
    expect(event && Reflect.get(event, 'polluted')).toBeUndefined()
  })

  test('that is not UTF-8 is told, though its sum is right', () => {
    const bytes = Buffer.from(
      JSON.stringify(decodeLine(line()).line).replace('Norland', 'N\u00ffrland'),
    )
    const at = bytes.indexOf(0xc3)
    bytes[at] = 0xfe
    const open = bytes.subarray(0, -1)
    const whole = Buffer.concat([open, Buffer.from(`,"crc":"${crcOf(open)}"}`)])
    expect(decodeLine(whole).reason).toContain('UTF-8')
  })
})
