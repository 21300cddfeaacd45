import type { Sha256 } from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import { decodeLine } from './decode-line.ts'
import { firstHead, type HistoryLine } from './history-line.ts'
import { type Decoded, type LineOutline, outlineLine } from './line-outline.ts'

/** A place between two lines of a history file, from where reading can go on. */
export interface HistoryPlace {
  /** Bytes before it. */
  readonly offset: number
  /** Lines before it, as editors count them. */
  readonly lineCount: number
  /** Number and hash of the last line before it. */
  readonly seq: number
  readonly head: Sha256
}

/** A good line, where it is, and its hash. */
export interface ReadLine<Line = HistoryLine> {
  readonly line: Line
  /** Bytes before it. */
  readonly offset: number
  readonly lineNumber: number
  readonly head: Sha256
}

/** What is wrong with a line. */
export interface LineFault {
  readonly lineNumber: number
  readonly reason: string
}

/** What a stretch of a history file holds. */
export interface HistoryRead<Line = HistoryLine> {
  /** Every line that is good by itself, also behind a fault: damage is told, and hides nothing else. */
  readonly lines: readonly ReadLine<Line>[]
  /** Damage in the middle. Not empty: the file is not to be written to. */
  readonly faults: readonly LineFault[]
  /** Bytes after the last LF, as a crash leaves them; nobody was told that they were stored. */
  readonly torn?: { readonly lineNumber: number; readonly sizeBytes: number }
  /** Where the whole lines end. */
  readonly end: HistoryPlace
}

/** Before the first line. */
export const historyStart: HistoryPlace = { offset: 0, lineCount: 0, seq: 0, head: firstHead }

/** Faults that are listed; behind so many nobody needs the next one. */
const maxFaults = 100

/**
 * Read the lines of one history file and check its chain. Never throws. O(bytes).
 *
 * @param writer - The name that every line must carry.
 * @param from - Where an earlier read of the same file ended.
 */
export function readLines(
  bytes: Uint8Array,
  writer: string,
  from: HistoryPlace = historyStart,
): HistoryRead {
  return readWith(decodeLine, bytes, writer, from)
}

/** The same with outlines: an event without its shape is no fault here, and is found by whoever reads it. */
export function readOutlines(
  bytes: Uint8Array,
  writer: string,
  from: HistoryPlace = historyStart,
): HistoryRead<LineOutline> {
  return readWith(outlineLine, bytes, writer, from)
}

function readWith<Line extends LineOutline>(
  decode: (bytes: Uint8Array) => Decoded<Line>,
  bytes: Uint8Array,
  writer: string,
  from: HistoryPlace,
): HistoryRead<Line> {
  const lines: ReadLine<Line>[] = []
  const faults: LineFault[] = []
  // After damage nobody knows what the next line should continue, so it is taken as it is.
  let before: { readonly seq: number; readonly head: Sha256 } | undefined = from
  let { offset, lineCount } = from
  for (let end = bytes.indexOf(10, offset); end >= 0; end = bytes.indexOf(10, offset)) {
    const raw = bytes.subarray(offset, end)
    const { line, reason } = decode(raw)
    const lineOffset = offset
    offset = end + 1
    lineCount += 1
    const fault = line ? chainFault(line, writer, before) : reason
    if (fault && faults.length < maxFaults) faults.push({ lineNumber: lineCount, reason: fault })
    const head = line ? sha256(raw) : firstHead
    if (line) lines.push({ line, offset: lineOffset, lineNumber: lineCount, head })
    before = line && { seq: line.seq, head }
  }
  const place = { offset, lineCount, seq: before?.seq ?? 0, head: before?.head ?? firstHead }
  return { ...endOf(bytes, place), lines, faults: [...faults, ...lastFault(bytes, place)] }
}

function chainFault(
  line: LineOutline,
  writer: string,
  before: { readonly seq: number; readonly head: Sha256 } | undefined,
): string | undefined {
  if (line.writer !== writer) return `it belongs to the writer ${line.writer}`
  if (!before) return undefined
  if (line.seq !== before.seq + 1) return `it is number ${line.seq} and should be ${before.seq + 1}`
  return line.prev === before.head ? undefined : 'it does not continue the line before it (prev)'
}

function endOf(bytes: Uint8Array, end: HistoryPlace): Pick<HistoryRead, 'end' | 'torn'> {
  const sizeBytes = bytes.length - end.offset
  return sizeBytes > 0 ? { end, torn: { lineNumber: end.lineCount + 1, sizeBytes } } : { end }
}

/** A whole line whose LF was overwritten: a crash cannot do that. */
function lastFault(bytes: Uint8Array, end: HistoryPlace): readonly LineFault[] {
  const rest = bytes.subarray(end.offset, bytes.length - 1)
  if (!decodeLine(rest).line) return []
  return [{ lineNumber: end.lineCount + 1, reason: 'it is whole but does not end with LF' }]
}
