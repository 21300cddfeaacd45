import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { type HistoryPlace, type LineFault, type ReadLine, readLines } from '@claimtrail/history'
import { type FileStamp, stampOf } from './file-stamp.ts'

/** A stretch of a history file, and how the file was when it was read. */
export interface Stretch {
  readonly stamp: FileStamp
  /** Offsets are those in the file. */
  readonly lines: readonly ReadLine[]
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
export function* readForward(
  path: string,
  writer: string,
  from: HistoryPlace,
): Generator<Stretch, void> {
  let [place, wanted] = [from, stretchBytes]
  for (;;) {
    const { bytes, stamp } = readBytes(path, place.offset, wanted)
    const isLast = place.offset + bytes.length >= stamp.sizeBytes
    const read = readLines(bytes, writer, { ...place, offset: 0 })
    if (read.end.offset === 0 && !isLast && wanted < hopelessBytes) {
      wanted *= 4
      continue
    }
    const base = place.offset
    place = { ...read.end, offset: base + read.end.offset }
    const lines = read.lines.map((line) => ({ ...line, offset: base + line.offset }))
    const isHopeless = read.end.offset === 0 && !isLast
    const faults = isHopeless ? [tooLong(place)] : read.faults
    const { torn } = read
    yield { stamp, lines, faults, end: place, ...(torn && (isLast || isHopeless) && { torn }) }
    if (isLast || isHopeless) return
    wanted = stretchBytes
  }
}

/** Up to `count` bytes of a file from an offset on. */
export function readBytes(
  path: string,
  offset: number,
  count: number,
): { bytes: Buffer; stamp: FileStamp } {
  const file = openSync(path, 'r')
  try {
    const stamp = stampOf(fstatSync(file))
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(count, stamp.sizeBytes - offset)))
    let length = 0
    while (length < bytes.length) {
      const got = readSync(file, bytes, length, bytes.length - length, offset + length)
      if (got === 0) break
      length += got
    }
    return { bytes: bytes.subarray(0, length), stamp }
  } finally {
    closeSync(file)
  }
}

function tooLong({ lineCount }: HistoryPlace): LineFault {
  return { lineNumber: lineCount + 1, reason: 'it is longer than any line can be' }
}
