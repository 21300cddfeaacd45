import type { z } from 'zod'
import { ShapeError } from './errors.ts'

/**
 * A value of the schema's type, checked.
 *
 * @param what - Names the value in the error, for example `annotations/versions/1f0c.json`.
 * @throws {@link ShapeError} Naming every field that is wrong.
 */
export function checkShape<Value>(schema: z.ZodType<Value>, value: unknown, what: string): Value {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issues = result.error.issues.map(
    (issue) => `${issue.path.length ? issue.path.join('/') : 'it'}: ${issue.message}`,
  )
  throw new ShapeError(what, issues)
}
