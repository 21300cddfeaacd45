import type { ClaimState } from '@claimtrail/model'
import { z } from 'zod'
import { CursorUnknownError } from '../errors.ts'
import { compareClaims } from './neighbours.ts'

/** The last claim of a page: the next page begins after it, also when claims come and go in between. */
export type Cursor = Pick<ClaimState, 'source' | 'id'>

const cursorSchema = z.tuple([z.string(), z.string()])

/** A cursor as callers see it: opaque. */
export function writeCursor({ source, id }: Cursor): string {
  return Buffer.from(JSON.stringify([source, id])).toString('base64url')
}

/**
 * A cursor from a caller.
 *
 * @throws {@link CursorUnknownError} It was not written here.
 */
export function readCursor(text: string): Cursor {
  const result = cursorSchema.safeParse(parseJson(Buffer.from(text, 'base64url').toString()))
  if (!result.success) throw new CursorUnknownError()
  const [source, id] = result.data
  return { source, id }
}

/** Whether a claim comes after a cursor in the order of source and id; without a cursor all do. */
export function isAfter(claim: ClaimState, cursor: Cursor | undefined): boolean {
  return cursor === undefined || compareClaims(claim, cursor) > 0
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
