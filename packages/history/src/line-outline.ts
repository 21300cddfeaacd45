import { isUtf8 } from 'node:buffer'
import { annotatorSchema, type ClaimId, type EventId, type SourceId } from '@claimtrail/model'
import {
  crcOf,
  crcSuffixBytes,
  type HistoryLine,
  type LineRef,
  maxLineBytes,
} from './history-line.ts'

/** A line that could be read, or why it could not. */
export type Decoded<Line> =
  | { readonly line: Line; readonly reason?: never }
  | { readonly line?: never; readonly reason: string }

/** A line whose events were not looked at closer than it takes to find them again. */
export type LineOutline = Omit<HistoryLine, 'events'> & { readonly events: readonly EventOutline[] }

/** What an event is about. */
export interface EventOutline {
  readonly source: SourceId
  readonly claim?: ClaimId
  readonly link?: { readonly from: ClaimId; readonly to: ClaimId }
  /** The event that it takes back. */
  readonly of?: EventId
}

/**
 * Read one line as `decodeLine()` does, but leave the shapes of its events to whoever reads them: a quarter of
 * the cost, for those who go through a whole history.
 */
export function outlineLine(bytes: Uint8Array): Decoded<LineOutline> {
  if (bytes.length > maxLineBytes) return { reason: `it is longer than ${maxLineBytes} bytes` }
  if (!isSumRight(bytes)) return { reason: 'its check sum (crc) does not fit its bytes' }
  const value = parse(bytes)
  if (value === undefined) return { reason: 'it is not JSON in UTF-8' }
  return outlineOf(value)
}

function isSumRight(bytes: Uint8Array): boolean {
  const end = bytes.length - crcSuffixBytes
  if (end < 1) return false
  const suffix = Buffer.from(bytes.subarray(end)).toString('latin1')
  return suffix === `,"crc":"${crcOf(bytes.subarray(0, end))}"}`
}

function parse(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  if (!isUtf8(bytes)) return undefined
  try {
    const { buffer, byteOffset, byteLength } = bytes
    const text = Buffer.from(buffer, byteOffset, byteLength).toString('utf8')
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The outline that a line's members are, or what is wrong with them. */
export function outlineOf(value: Readonly<Record<string, unknown>>): Decoded<LineOutline> {
  const { writer, seq, prev, lamport, id, at, by, tool } = value
  if (value.v !== 1)
    return { reason: 'it was written in a form that this release does not know (v)' }
  if (!isName(writer)) return { reason: 'its writer is no name' }
  if (!isCount(seq) || !isCount(lamport)) return { reason: 'its seq or lamport is no count' }
  if (!isHash(prev)) return { reason: 'its prev is no hash' }
  if (!isName(id)) return { reason: 'its id is no name' }
  if (!isShort(at) || !isShort(tool)) return { reason: 'its at or tool is no short text' }
  const annotator = annotatorSchema.safeParse(by)
  if (!annotator.success) return { reason: 'its annotator (by) does not have the expected shape' }
  const seen = seenOf(value.seen)
  if (!seen) return { reason: 'its seen heads do not have the expected shape' }
  const continues = value.continues === undefined ? undefined : lineRefOf(value.continues)
  if (value.continues !== undefined && !(continues && seq === 1)) {
    return { reason: 'it continues another file, which only the first line can' }
  }
  const { events } = value
  if (!Array.isArray(events) || events.length === 0) return { reason: 'it holds no events' }
  const bad = events.findIndex((event) => !isEventOutline(event))
  if (bad >= 0) return { reason: `event ${bad} does not say what it is about` }
  const members = { writer, seq, prev, lamport, id, at, by: annotator.data, tool, seen, events }
  return { line: { v: 1, ...members, ...(continues && { continues }) } }
}

function lineRefOf(value: unknown): LineRef | undefined {
  if (!Array.isArray(value) || value.length !== 3) return undefined
  const [writer, seq, head]: readonly unknown[] = value
  return isName(writer) && isCount(seq) && isHash(head) ? [writer, seq, head] : undefined
}

function isEventOutline(value: unknown): value is EventOutline {
  if (!isRecord(value) || typeof value.source !== 'string') return false
  const { claim, of, link } = value
  if (link !== undefined && !(isRecord(link) && isText(link.from) && isText(link.to))) return false
  return (claim === undefined || isText(claim)) && (of === undefined || isText(of))
}

function seenOf(value: unknown): HistoryLine['seen'] | undefined {
  if (!isRecord(value)) return undefined
  const seen = new Map<string, readonly [number, string]>()
  for (const [writer, head] of Object.entries(value)) {
    if (!isName(writer) || !Array.isArray(head) || head.length !== 2) return undefined
    const [seq, hash]: readonly unknown[] = head
    if (!isCount(seq) || !isHash(hash)) return undefined
    seen.set(writer, [seq, hash])
  }
  return Object.fromEntries(seen)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) && value !== '__proto__'
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 500
}
