import { crc32 } from 'node:zlib'
import type { Annotator, EntryId, Instant, NewEvent, Sha256, StoredEvent } from '@claimtrail/model'

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

/** The events of a line under their permanent names, in order. */
export function storedEvents(line: HistoryLine): readonly StoredEvent[] {
  return line.events.map((event, index) => storedEvent(line, event, index))
}

/** An event under its permanent name, which says where in its entry it stands. */
export function storedEvent(
  { id: entry, at, by, tool, lamport, writer, seq }: Omit<HistoryLine, 'events'>,
  event: NewEvent,
  index: number,
): StoredEvent {
  const place = { id: `${entry}/${index}`, entry, at, by, tool, lamport, writer, seq }
  // V8 copies members behind others thirty times faster so than by spreading both.
  return isForeign(event) ? Object.assign({}, event, place) : Object.assign(place, event)
}

/** Whether an event of another release has members of its own that would stand for its place. */
function isForeign(event: NewEvent): boolean {
  return placeNames.some((name) => name in event)
}

const placeNames = ['id', 'entry', 'at', 'by', 'tool', 'lamport', 'writer', 'seq'] as const

/** CRC-32 of bytes in eight hex digits. */
export function crcOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0')
}
