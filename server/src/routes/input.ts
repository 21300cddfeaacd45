import type { EntryId } from '@claimtrail/model'
import type { Request } from 'express'
import type { z } from 'zod'
import { idempotencyKeySchema, ifMatchSchema, lastEventIdSchema } from '../contract/headers.ts'
import type { FieldError } from '../contract/problem-schema.ts'
import type { HeaderName, JsonRoute, MediaRoute } from '../contract/route.ts'
import { RequestShapeError } from '../errors.ts'
import { checkPlain } from '../security/index.ts'

/** A request, checked against the contract. */
export interface Input<Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** The tags of `If-Match`; see `seenRevision()`. */
  readonly ifMatch?: string
  /** The entry that `Idempotency-Key` names. */
  readonly entry?: EntryId
  /** What a stream told last before it broke. */
  readonly lastEventId?: string
}

/** Errors of one request at most: enough to correct it, whatever was sent. */
const errorLimit = 50

/**
 * A request's parts as the route declares them.
 *
 * @throws {@link RequestShapeError} Naming every field that is wrong, unknown ones included.
 */
export function readInput<Params, Query, Body>(
  route: JsonRoute<Params, Query, Body, unknown> | MediaRoute<Params, Query>,
  request: Request,
): Input<Params, Query, Body | undefined> {
  const headers = route.kind === 'json' ? route.headers : []
  const body = route.kind === 'json' && route.body
  return {
    params: check(route.params, request.params, ''),
    query: check(route.query, request.query, ''),
    body: body ? check(body, request.body, '/') : undefined,
    ...readHeaders(request, headers),
  }
}

function readHeaders(
  request: Request,
  declared: readonly HeaderName[],
): Pick<Input<never, never, never>, 'ifMatch' | 'entry' | 'lastEventId'> {
  const read = (name: HeaderName, schema: z.ZodType<string>) => {
    const value = declared.includes(name) ? request.get(name) : undefined
    return value === undefined ? undefined : check(schema, value, name)
  }
  const ifMatch = read('if-match', ifMatchSchema)
  const entry = read('idempotency-key', idempotencyKeySchema)
  const lastEventId = read('last-event-id', lastEventIdSchema)
  return {
    ...(ifMatch !== undefined && { ifMatch }),
    ...(entry !== undefined && { entry }),
    ...(lastEventId !== undefined && { lastEventId }),
  }
}

function check<Value>(schema: z.ZodType<Value>, value: unknown, root: string): Value {
  checkPlain(value)
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.flatMap((issue) => fieldErrors(issue, root))
  throw new RequestShapeError(errors.slice(0, errorLimit))
}

function fieldErrors(issue: z.core.$ZodIssue, root: string): readonly FieldError[] {
  const path = issue.path.map(String)
  const pointer = (keys: readonly string[]) => root + keys.map(escapePointer).join('/')
  if (issue.code !== 'unrecognized_keys')
    return [{ pointer: pointer(path), message: issue.message }]
  return issue.keys.map((key) => ({
    pointer: pointer([...path, key]),
    message: 'There is no such field here.',
  }))
}

/** RFC 6901. */
function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
