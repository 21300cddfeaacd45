import { StoreCursorError } from './errors.ts'
import type { Cursor } from './store.ts'

/** Of each writer, the number of the last line that was seen. */
export type Seen = ReadonlyMap<string, number>

/** The cursor of a place in the history. A file that is still empty is none. */
export function encodeCursor(seen: Seen): Cursor {
  const begun = [...seen].filter(([, seq]) => seq > 0)
  return Buffer.from(JSON.stringify(begun)).toString('base64url')
}

/**
 * The place that a cursor names.
 *
 * @throws {@link StoreCursorError} It is none of ours.
 */
export function decodeCursor(cursor: Cursor): Seen {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(value) && value.every(isHead)) return new Map(value)
  } catch {
    // What is no JSON is no cursor either.
  }
  throw new StoreCursorError(cursor)
}

/**
 * The place that a cursor names, in a history that has come to `present`.
 *
 * @throws {@link StoreCursorError} It is none of ours, or of another history, or of before a backup was restored.
 */
export function decodeWithin(cursor: Cursor, present: Seen): Seen {
  const seen = decodeCursor(cursor)
  const isWithin = [...seen].every(([writer, seq]) => seq <= (present.get(writer) ?? 0))
  if (!isWithin) throw new StoreCursorError(cursor)
  return seen
}

function isHead(value: unknown): value is readonly [string, number] {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [writer, seq]: readonly unknown[] = value
  return (
    typeof writer === 'string' && typeof seq === 'number' && Number.isSafeInteger(seq) && seq > 0
  )
}
