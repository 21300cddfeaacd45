import { StoreCursorError } from './errors.ts'
import type { Cursor } from './store.ts'

/** Of each writer, the number of the last line that was seen. */
export type Seen = ReadonlyMap<string, number>

/** The cursor of a place in the history. */
export function encodeCursor(seen: Seen): Cursor {
  return Buffer.from(JSON.stringify([...seen])).toString('base64url')
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

function isHead(value: unknown): value is readonly [string, number] {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [writer, seq]: readonly unknown[] = value
  return typeof writer === 'string' && Number.isSafeInteger(seq)
}
