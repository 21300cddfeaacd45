import type { FactsFilter, FactsView } from '@claimtrail/viewer'
import { z } from 'zod'
import { claimTypeSchema, reviewSchema } from '../contract/parameters.ts'
import { type Cursor, readCursor } from '../reading/cursor.ts'

/** What the address of the facts table says. */
export interface FactsRequest {
  readonly filter: FactsFilter
  readonly cursor?: Cursor
  /** Parameters that say nothing we understand; the others are kept. */
  readonly ignored: FactsView['ignored']
}

const words = z
  .string()
  .max(500)
  .regex(/^[^\0\p{Surrogate}]*$/u)
const schemas: Readonly<Record<keyof FactsFilter, z.ZodType<string>>> = {
  type: claimTypeSchema,
  actor: words,
  source: words,
  review: reviewSchema,
  q: words,
}

/** Read the query of `/claims`. A form sends empty fields, and they are as good as absent. */
export function readFactsRequest(query: Readonly<Record<string, unknown>>): FactsRequest {
  const accepted: Record<string, string> = {}
  const ignored: { name: string; reason: string }[] = []
  let cursor: Cursor | undefined
  for (const [name, value] of Object.entries(query)) {
    if (value === '') continue
    const reason = name === 'cursor' ? undefined : reasonToIgnore(name, value)
    if (reason !== undefined) ignored.push({ name, reason })
    else if (name !== 'cursor') accepted[name] = String(value)
    else if (typeof value === 'string') cursor = readCursor(value)
  }
  // Each field was checked by its own schema, which the record cannot say.
  return { filter: accepted as FactsFilter, ignored, ...(cursor && { cursor }) }
}

function reasonToIgnore(name: string, value: unknown): string | undefined {
  const schema = Object.entries(schemas).find(([field]) => field === name)?.[1]
  if (!schema) return 'There is no such filter.'
  const result = schema.safeParse(value)
  return result.success ? undefined : (result.error.issues[0]?.message ?? 'It is not understood.')
}
