import { type AuditReply, auditSchema } from './audit-schema.ts'
import { documentSchema, type Health, healthSchema } from './list-schemas.ts'
import { type JsonRoute, type Nothing, nothing } from './route.ts'

const reading = {
  kind: 'json',
  method: 'get',
  headers: [],
  statuses: [200],
  params: nothing,
  query: nothing,
} as const

/** Whether every claim still stands, and the history is whole. */
export const readAudit: JsonRoute<Nothing, Nothing, never, AuditReply> = {
  ...reading,
  id: 'readAudit',
  path: '/audit',
  summary: 'Check every claim against its source, and the history against itself',
  reply: auditSchema,
  problems: [],
}

/** The process answers. */
export const readLive: JsonRoute<Nothing, Nothing, never, Health> = {
  ...reading,
  id: 'readLive',
  path: '/health/live',
  summary: 'Whether the server answers',
  reply: healthSchema,
  problems: [],
}

/** The store answers. */
export const readReady: JsonRoute<Nothing, Nothing, never, Health> = {
  ...reading,
  id: 'readReady',
  path: '/health/ready',
  summary: 'Whether the server can do its work',
  reply: healthSchema,
  problems: ['NOT_READY'],
}

/** This contract, for other programs. */
export const readContract: JsonRoute<Nothing, Nothing, never, Readonly<Record<string, unknown>>> = {
  ...reading,
  id: 'readContract',
  path: '/openapi.json',
  summary: 'Read this description of the API (OpenAPI 3.1)',
  reply: documentSchema,
  problems: [],
}
