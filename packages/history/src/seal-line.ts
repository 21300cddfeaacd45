import {
  annotatorSchema,
  checkShape,
  eventSchema,
  type NewEvent,
  type Sha256,
  ShapeError,
} from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import { isTooDeep, outlineLine } from './decode-line.ts'
import { LineTooLongError } from './errors.ts'
import { crcOf, type HistoryLine, maxLineBytes } from './history-line.ts'

/** A line that is ready to be written. */
export interface SealedLine {
  /** What reading it gives. */
  readonly line: HistoryLine
  /** Without its LF. */
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes. */
  readonly head: Sha256
}

/**
 * Turn what was decided into a line. It is read back here: a line that could not be read again would break the history.
 * Members stand in the order of the type, those of events in the order of their schema, and `crc` last: CRC-32 over
 * all bytes before it, so that the last line of a file can prove itself.
 *
 * @throws ShapeError An event or another member does not have its shape, so nobody could read it again.
 * @throws {@link LineTooLongError} The line is longer than {@link maxLineBytes}.
 */
export function sealLine(line: HistoryLine): SealedLine {
  const bytes = encode(line)
  if (bytes.length > maxLineBytes) throw new LineTooLongError(bytes.length, maxLineBytes)
  const { line: outline, reason = 'it nests too deep' } = outlineLine(bytes)
  if (!outline || isTooDeep(bytes))
    throw new ShapeError(`The entry ${JSON.stringify(line.id)}`, [reason])
  // They had their shapes when they were encoded, and are what was encoded.
  const events = outline.events as unknown as readonly NewEvent[]
  return { line: { ...outline, events }, bytes, head: sha256(bytes) }
}

function encode(line: HistoryLine): Uint8Array {
  const { v, writer, seq, prev, lamport, id, at, tool, seen, continues } = line
  const by = checkShape(annotatorSchema, line.by, 'The annotator')
  const events = line.events.map((event) => checkShape(eventSchema, event, `A ${event.op} event`))
  const place = { v, writer, seq, prev, lamport }
  const members = { ...place, id, at, by, tool, seen, ...(continues && { continues }), events }
  const open = Buffer.from(JSON.stringify(members).slice(0, -1))
  return Buffer.concat([open, Buffer.from(`,"crc":"${crcOf(open)}"}`)])
}
