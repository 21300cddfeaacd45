import { z } from 'zod'

/** What a route gets from the address, checked. */
export type Nothing = Readonly<Record<never, never>>

/** Request headers that a route may read; see `headers.ts`. */
export type HeaderName = 'idempotency-key' | 'if-match' | 'last-event-id'

/** What every route declares, once: validation, OpenAPI and documentation are made from it. */
interface RouteBase<Params, Query> {
  /** Name of the operation, unique. */
  readonly id: string
  /** Below `/api/v1`, parameters in braces. */
  readonly path: string
  readonly summary: string
  readonly params: z.ZodType<Params>
  readonly query: z.ZodType<Query>
  /** Codes of the problems that are this route's own; every route may also answer with the general ones. */
  readonly problems: readonly string[]
}

/** A route that answers with JSON of a named schema. */
export interface JsonRoute<Params, Query, Body, Reply> extends RouteBase<Params, Query> {
  readonly kind: 'json'
  readonly method: 'get' | 'post'
  readonly headers: readonly HeaderName[]
  /** Absent: the route takes no body. */
  readonly body?: z.ZodType<Body>
  /** Must carry a name (`.meta({ id })`), or references in OpenAPI would point nowhere. */
  readonly reply: z.ZodType<Reply>
  readonly statuses: readonly (200 | 201)[]
  /** It also answers with a stream of events. */
  readonly streams?: true
}

/** A route that answers with text or a stream. */
export interface MediaRoute<Params, Query> extends RouteBase<Params, Query> {
  readonly kind: 'media'
  readonly method: 'get'
  readonly mediaTypes: readonly string[]
}

/** Any route, for those who only list them. */
export type AnyRoute = JsonRoute<unknown, unknown, unknown, unknown> | MediaRoute<unknown, unknown>

/** The schema of a route without parameters, or without a query. */
export const nothing: z.ZodType<Nothing> = z.strictObject({})
