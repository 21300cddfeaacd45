import { crc32 } from 'node:zlib'
import {
  type Annotator,
  annotatorSchema,
  checkShape,
  type EntryId,
  eventSchema,
  type Instant,
  type NewEvent,
  type Sha256,
  type StoredEvent,
} from '@claimtrail/model'
import { LineTooLongError } from './errors.ts'

/** A line of a writer's file, with its hash. */
export type LineRef = readonly [writer: string, seq: number, head: Sha256]

/** One commit as a line of `annotations/history/<writer>.jsonl`. */
export interface HistoryLine {
  readonly v: 1
  /** Name of the file, without `.jsonl`. */
  readonly writer: string
  /** From 1, without a gap. */
  readonly seq: number
  /** SHA-256 of the line before, without its LF; {@link firstHead} for the first. */
  readonly prev: Sha256
  /** 1 + the largest that the writer knew of. */
  readonly lamport: number
  readonly id: EntryId
  readonly at: Instant
  readonly by: Annotator
  readonly tool: string
  /** Last line and its hash of each other writer that was read since this writer's line before. */
  readonly seen: Readonly<Record<string, readonly [seq: number, head: Sha256]>>
  /** Only in a first line: the line of another writer's file that this file goes on from. */
  readonly continues?: LineRef
  readonly events: readonly NewEvent[]
}

/** What stands for the hash of the line before the first one. */
export const firstHead: Sha256 = '0'.repeat(64)

/** Longest line, in bytes. A line is the unit of atomicity, so more events are more commits. */
export const maxLineBytes: number = 1024 * 1024

/** Bytes that the check sum takes at the end of a line: `,"crc":"9f02c1aa"}`. */
export const crcSuffixBytes = 18

/**
 * The bytes of a line, without its LF. Members stand in the order of the type, those of events in the order of
 * their schema, and `crc` last: CRC-32 over all bytes before it, so that the last line of a file can prove itself.
 *
 * @throws ShapeError An event or the annotator does not have its shape, so nobody could read it again.
 * @throws {@link LineTooLongError} The line is longer than {@link maxLineBytes}.
 */
export function encodeLine(line: HistoryLine): Uint8Array {
  const { v, writer, seq, prev, lamport, id, at, tool, seen, continues } = line
  const by = checkShape(annotatorSchema, line.by, 'The annotator')
  const events = line.events.map((event) => checkShape(eventSchema, event, `A ${event.op} event`))
  const place = { v, writer, seq, prev, lamport }
  const members = { ...place, id, at, by, tool, seen, ...(continues && { continues }), events }
  const open = Buffer.from(JSON.stringify(members).slice(0, -1))
  const bytes = Buffer.concat([open, Buffer.from(`,"crc":"${crcOf(open)}"}`)])
  if (bytes.length > maxLineBytes) throw new LineTooLongError(bytes.length, maxLineBytes)
  return bytes
}

/** The events of a line under their permanent names, in order. */
export function storedEvents(line: HistoryLine): readonly StoredEvent[] {
  const { id: entry, at, by, tool, lamport, writer, seq } = line
  return line.events.map((event, index) => ({
    ...event,
    id: `${entry}/${index}`,
    entry,
    at,
    by,
    tool,
    lamport,
    writer,
    seq,
  }))
}

/** CRC-32 of bytes in eight hex digits. */
export function crcOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0')
}
