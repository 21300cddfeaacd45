import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { ambiguityOf, isCount, isHex64, isName, isRecord, parseJson } from './json-shape.ts'
import { isQuote } from './quotes-in.ts'

/** A line of history as verifying needs it; shapes inside events are checked as far as it looks into them. */
export interface ScannedLine {
  readonly writer: string
  readonly seq: number
  readonly prev: string
  readonly id: string
  readonly at: string
  readonly by: unknown
  readonly tool: string
  /** Lines of other files that this one speaks for. */
  readonly witnessed: readonly (readonly [writer: string, seq: number, head: string])[]
  /** The line that its file goes on from; only in a first line, and among those that it speaks for. */
  readonly continues: readonly [writer: string, seq: number, head: string] | undefined
  readonly events: readonly ScannedEvent[]
}

/** An event as verifying needs it. */
export interface ScannedEvent {
  readonly op: string
  readonly source: string
  readonly claim: string | undefined
  readonly base: readonly string[]
  readonly withdrawn: boolean
  /** The claim after the event; at least its id, version, type and first quote have their shape. */
  readonly body: Readonly<Record<string, unknown>> | undefined
  /** The version and the words that an event without a body stands on. */
  readonly version: string | undefined
  readonly quote: unknown
}

/** Bytes of `,"crc":"9f02c1aa"}` at the end of a line. */
const crcBytes = 18

const ops = new Set(
  'add revise withdraw reanchor confirm dispute link unlink dismiss settle undo'.split(' '),
)
const bodyOps = new Set(['add', 'revise', 'withdraw', 'reanchor'])

/** Read one line, without its LF, or say why it is no line of history. Never throws. O(bytes). */
export function scanLine(bytes: Buffer): ScannedLine | string {
  const end = bytes.length - crcBytes
  if (end < 1) return 'it is too short'
  const text = bytes.toString('utf8')
  const sum = crc32(bytes.subarray(0, end)).toString(16).padStart(8, '0')
  if (!text.endsWith(`,"crc":"${sum}"}`)) return 'its check sum (crc) does not fit its bytes'
  // What is no UTF-8 is decoded to this sign, which an honest text may hold, too.
  if (text.includes('\ufffd') && !isUtf8(bytes)) return 'it is not UTF-8'
  const value = parseJson(text)
  if (!isRecord(value)) return 'it is not JSON'
  const ambiguity = ambiguityOf(value, text)
  return ambiguity === undefined ? readMembers(value) : `it ${ambiguity}`
}

function readMembers(value: Readonly<Record<string, unknown>>): ScannedLine | string {
  const { v, writer, seq, prev, lamport, id, at, by, tool } = value
  if (v !== 1) return 'it was written in a form that this release does not know (v)'
  if (!isName(writer)) return 'its writer is no name'
  if (!isCount(seq) || !isCount(lamport)) return 'its seq or lamport is no count'
  if (!hasLengthOfHash(prev)) return 'its prev is no hash'
  if (!isName(id)) return 'its id is no name'
  if (!isShort(at) || !isShort(tool)) return 'its at or tool is no short text'
  if (!isAnnotator(by)) return 'its annotator (by) does not have the expected shape'
  const witnessed = readWitnessed(value)
  if (!witnessed) return 'its seen heads do not have the expected shape'
  const events = readEvents(value.events)
  if (typeof events === 'string') return events
  const continues = value.continues === undefined ? undefined : witnessed[0]
  return { writer, seq, prev, id, at, by, tool, witnessed, continues, events }
}

function readWitnessed(
  value: Readonly<Record<string, unknown>>,
): ScannedLine['witnessed'] | undefined {
  const { seen, continues, seq } = value
  if (!isRecord(seen)) return undefined
  const witnessed: (readonly [string, number, string])[] = []
  for (const writer in seen) {
    const head = seen[writer]
    if (!isName(writer) || !Array.isArray(head) || head.length !== 2) return undefined
    const [line, sum]: readonly unknown[] = head
    if (!isCount(line) || !isHex64(sum)) return undefined
    witnessed.push([writer, line, sum])
  }
  if (continues === undefined) return witnessed
  if (seq !== 1 || !Array.isArray(continues) || continues.length !== 3) return undefined
  const [writer, line, sum]: readonly unknown[] = continues
  if (!isName(writer) || !isCount(line) || !isHex64(sum)) return undefined
  return [[writer, line, sum], ...witnessed]
}

function readEvents(value: unknown): readonly ScannedEvent[] | string {
  if (!Array.isArray(value) || value.length === 0) return 'it holds no events'
  const events: ScannedEvent[] = []
  for (const [index, each] of value.entries()) {
    const event = readEvent(each)
    if (typeof event === 'string') return `event ${index} ${event}`
    events.push(event)
  }
  return events
}

function readEvent(value: unknown): ScannedEvent | string {
  if (!isRecord(value)) return 'is no object'
  const { op, source, claim, base, body, version, quote } = value
  if (typeof op !== 'string' || !ops.has(op)) return 'does what this release does not know (op)'
  if (!isShort(source) || source === '') return 'names no source'
  if (claim !== undefined && !isName(claim)) return 'names no claim'
  if (base !== undefined && !isEventIds(base)) return 'has a base that is no list of events'
  if (body === undefined && bodyOps.has(op)) return 'has no body'
  if (body !== undefined && !isBody(body, claim)) return 'has a body that is no claim'
  if ((op === 'dismiss' || op === 'settle') && !(hasLengthOfHash(version) && isQuote(quote))) {
    return 'does not say which words it is about'
  }
  return {
    op,
    source,
    claim,
    base: base ?? noEvents,
    withdrawn: op === 'withdraw' || (op === 'undo' && value.withdrawn === true),
    body,
    version: hasLengthOfHash(version) ? version : undefined,
    quote,
  }
}

const noEvents: readonly string[] = []

function isBody(body: unknown, claim: unknown): body is Readonly<Record<string, unknown>> {
  if (!isRecord(body) || body.id !== claim || claim === undefined) return false
  const { type, version, quotes } = body
  const isClaim = type === 'commitment' || type === 'condition' || type === 'assessment'
  return isClaim && hasLengthOfHash(version) && Array.isArray(quotes) && isQuote(quotes[0])
}

function isEventIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string' && id.length <= 100)
}

function isAnnotator(value: unknown): boolean {
  return isRecord(value) && isShort(value.id) && isShort(value.kind)
}

/** Enough where it is compared with a hash next: what is none is equal to none. */
function hasLengthOfHash(value: unknown): value is string {
  return typeof value === 'string' && value.length === 64
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 500
}
