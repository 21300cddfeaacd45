import {
  type HistoryLine,
  type HistoryPlace,
  type HistoryRead,
  type LineFault,
  type LineOutline,
  type ReadLine,
  readLines,
  readOutlines,
} from '@claimtrail/history'
import { type HistoryBytes, openHistory } from './archive/history-bytes.ts'
import type { FileStamp } from './file-stamp.ts'

/** A stretch of a history file, and how the file was when it was read. */
export interface Stretch<Line = HistoryLine> {
  readonly stamp: FileStamp
  /** Offsets are those in the file. */
  readonly lines: readonly ReadLine<Line>[]
  readonly faults: readonly LineFault[]
  /** Bytes behind the last whole line of the file. */
  readonly torn?: { readonly lineNumber: number; readonly sizeBytes: number }
  readonly end: HistoryPlace
}

/** Bytes that are read at once: a file of any length needs only so much memory, but for longer lines. */
const stretchBytes = 256 * 1024

/** Bytes without a line end after which the rest of a file is not looked at. */
const hopelessBytes = 64 * 1024 * 1024

/**
 * Read a history file from a place on, stretch by stretch; the last one may be empty. The file is opened anew for
 * each, so that many files can be read side by side.
 */
export function readForward(
  path: string,
  writer: string,
  from: HistoryPlace,
): Generator<Stretch, void> {
  return stretches(readLines, path, writer, from)
}

/** The same with outlines, for those who only need to know what lines are about. */
export function outlinesForward(
  path: string,
  writer: string,
  from: HistoryPlace,
): Generator<Stretch<LineOutline>, void> {
  return stretches(readOutlines, path, writer, from)
}

function* stretches<Line extends LineOutline>(
  readStretch: (bytes: Uint8Array, writer: string, from: HistoryPlace) => HistoryRead<Line>,
  path: string,
  writer: string,
  from: HistoryPlace,
): Generator<Stretch<Line>, void> {
  let [place, wanted] = [from, stretchBytes]
  for (;;) {
    const { bytes, stamp, sizeBytes, damage } = readBytes(path, place.offset, wanted)
    const isLast = damage !== undefined || place.offset + bytes.length >= sizeBytes
    const read = readStretch(bytes, writer, { ...place, offset: 0 })
    if (read.end.offset === 0 && !isLast && wanted < hopelessBytes) {
      wanted *= 4
      continue
    }
    const base = place.offset
    place = { ...read.end, offset: base + read.end.offset }
    const lines = read.lines.map((line) => ({ ...line, offset: base + line.offset }))
    const isHopeless = read.end.offset === 0 && !isLast
    const faults = isHopeless ? [tooLong(place)] : [...read.faults, ...damaged(place, damage)]
    const torn = damage === undefined && (isLast || isHopeless) ? read.torn : undefined
    yield { stamp, lines, faults, end: place, ...(torn && { torn }) }
    if (isLast || isHopeless) return
    wanted = stretchBytes
  }
}

/** Bytes of a history file, and how the file was when they were read. */
export interface BytesRead {
  readonly bytes: Buffer
  readonly stamp: FileStamp
  /** Of the whole history in the file, unpacked. */
  readonly sizeBytes: number
  /** Why some of the bytes that were asked for cannot be read. */
  readonly damage?: string
}

/** Up to `count` bytes of a history file from an offset on. */
export function readBytes(path: string, offset: number, count: number): BytesRead {
  const history = openHistory(path)
  try {
    const { stamp, sizeBytes } = history
    return { stamp, sizeBytes, ...readPart(history, offset, count) }
  } finally {
    history.close()
  }
}

/** Up to `count` bytes from an offset on, and why they are fewer, when an archive is damaged. */
export function readPart(
  history: HistoryBytes,
  offset: number,
  count: number,
): Pick<BytesRead, 'bytes' | 'damage'> {
  const bytes = history.read(offset, count)
  const expected = Math.min(count, history.sizeBytes - offset)
  const isShort = history.isArchived && bytes.length < expected
  const damage = history.damage ?? (isShort ? 'its block of the archive is damaged' : undefined)
  return { bytes, ...(damage !== undefined && { damage }) }
}

function damaged({ lineCount }: HistoryPlace, reason: string | undefined): readonly LineFault[] {
  return reason === undefined ? [] : [{ lineNumber: lineCount + 1, reason }]
}

function tooLong({ lineCount }: HistoryPlace): LineFault {
  return { lineNumber: lineCount + 1, reason: 'it is longer than any line can be' }
}
