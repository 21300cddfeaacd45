import type { SearchPosition, Workspace } from '@claimtrail/workspace'
import { z } from 'zod'
import type { SearchQuery } from '../contract/parameters.ts'
import type { SearchPage } from '../contract/search-schemas.ts'
import { CursorUnknownError } from '../errors.ts'

const positionSchema = z.tuple([z.enum(['claims', 'sentences']), z.number().int().nonnegative()])

/**
 * One page of what a query finds.
 *
 * @throws {@link CursorUnknownError} The cursor was not written here.
 */
export async function readSearchPage(
  workspace: Workspace,
  { q, in: where, limit, cursor }: SearchQuery,
): Promise<SearchPage> {
  const { next, ...found } = await workspace.search(q, {
    limit,
    ...(where && { in: where }),
    ...(cursor !== undefined && { after: readPosition(cursor) }),
  })
  return { ...found, ...(next && { next: writePosition(next) }) }
}

function writePosition({ in: where, document }: SearchPosition): string {
  return Buffer.from(JSON.stringify([where, document])).toString('base64url')
}

function readPosition(cursor: string): SearchPosition {
  const result = positionSchema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()))
  if (!result.success) throw new CursorUnknownError()
  const [where, document] = result.data
  return { in: where, document }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
