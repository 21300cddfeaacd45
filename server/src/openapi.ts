import type { z } from 'zod'
import { contract } from './contract/index.ts'
import { problemReplySchema } from './contract/problem-schema.ts'
import type { AnyRoute, HeaderName } from './contract/route.ts'
import { type Components, describeObject, describeSchema, type Json } from './json-schema.ts'

const headerNotes: Readonly<Record<HeaderName, string>> = {
  'idempotency-key': 'A UUID; sending the same request again with it does nothing again',
  'if-match': 'The ETag of the claim that was seen',
  'last-event-id': 'Where a stream goes on; stands before `after`',
}

/** The contract as an OpenAPI 3.1 document. The same contract gives the same document. */
export function describeApi(routes: readonly AnyRoute[] = contract): Json {
  const components: Components = new Map()
  const problem = describeSchema(problemReplySchema, 'output', components)
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    const operations = paths[`/api/v1${route.path}`] ?? {}
    paths[`/api/v1${route.path}`] = operations
    operations[route.method] = describeRoute(route, problem, components)
  }
  const schemas = [...components].sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Claimtrail',
      version: '1',
      description:
        'Claims, and the sentences they come from. Offsets are UTF-16 code units of the clean text, half-open.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: Object.fromEntries(schemas) },
  }
}

function describeRoute(route: AnyRoute, problem: Json, components: Components): Json {
  const body =
    route.kind === 'json' && route.body
      ? describeSchema(route.body, 'input', components)
      : undefined
  return {
    operationId: route.id,
    summary: route.summary,
    parameters: [
      ...describeParameters(route.params, 'path', components),
      ...describeParameters(route.query, 'query', components),
      ...(route.kind === 'json' ? route.headers.map(describeHeader) : []),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: body } } },
    }),
    responses: {
      ...describeReplies(route, components),
      default: {
        description: ['A problem', ...route.problems].join(', '),
        content: { 'application/problem+json': { schema: problem } },
      },
    },
  }
}

function describeReplies(route: AnyRoute, components: Components): Json {
  if (route.kind === 'media') {
    const content = route.mediaTypes.map((type) => [type, { schema: { type: 'string' } }])
    return { 200: { description: 'Text', content: Object.fromEntries(content) } }
  }
  const schema = describeSchema(route.reply, 'output', components)
  const stream = route.streams && { 'text/event-stream': { schema: { type: 'string' } } }
  const reply = { description: 'Done', content: { 'application/json': { schema }, ...stream } }
  return Object.fromEntries(route.statuses.map((status) => [status, reply]))
}

function describeParameters(
  schema: z.ZodType,
  place: 'path' | 'query',
  components: Components,
): readonly Json[] {
  return describeObject(schema, components).map(({ name, required, schema }) => ({
    name,
    in: place,
    required,
    schema,
  }))
}

function describeHeader(name: HeaderName): Json {
  const schema =
    name === 'idempotency-key' ? { type: 'string', format: 'uuid' } : { type: 'string' }
  return {
    name,
    in: 'header',
    required: name === 'if-match',
    description: headerNotes[name],
    schema,
  }
}
