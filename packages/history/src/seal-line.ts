import {
  annotatorSchema,
  checkShape,
  eventSchema,
  type Sha256,
  ShapeError,
} from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import { isTooDeep } from './decode-line.ts'
import { LineTooLongError } from './errors.ts'
import { crcOf, crcSuffixBytes, type HistoryLine, maxLineBytes } from './history-line.ts'
import { outlineOf } from './line-outline.ts'

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
 * Turn what was decided into a line. Whatever reading would refuse is refused here: a line that could not be read
 * again would break the history. Members stand in the order of the type, those of events in the order of their
 * schema, and `crc` last: CRC-32 over all bytes before it, so that the last line of a file can prove itself.
 *
 * @param members - Nothing in its events may be other than JSON.
 * @throws ShapeError An event or another member does not have its shape, so nobody could read it again.
 * @throws {@link LineTooLongError} The line is longer than {@link maxLineBytes}.
 */
export function sealLine(members: HistoryLine): SealedLine {
  const line = checked(members)
  const bytes = Buffer.from(`${JSON.stringify(line).slice(0, -1)},"crc":"00000000"}`)
  if (bytes.length > maxLineBytes) throw new LineTooLongError(bytes.length, maxLineBytes)
  const sum = crcOf(bytes.subarray(0, -crcSuffixBytes))
  bytes.write(sum, bytes.length - '00000000"}'.length, 'latin1')
  return { line, bytes, head: sha256(bytes) }
}

function checked(members: HistoryLine): HistoryLine {
  const by = checkShape(annotatorSchema, members.by, 'The annotator')
  const events = members.events.map((event) =>
    checkShape(eventSchema, event, `A ${event.op} event`),
  )
  const { v, writer, seq, prev, lamport, id, at, tool, seen, continues } = members
  const place = { v, writer, seq, prev, lamport, id, at, by, tool, seen }
  const line = continues ? { ...place, continues, events } : { ...place, events }
  const reason = isTooDeep(line) ? 'it nests deeper than any line may' : outlineOf(line).reason
  if (reason !== undefined) throw refusal(line, reason)
  return line
}

function refusal({ id }: HistoryLine, reason: string): ShapeError {
  return new ShapeError(`The entry ${JSON.stringify(id)}`, [reason])
}
