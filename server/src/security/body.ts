import express, { type RequestHandler } from 'express'
import { MediaTypeError } from '../errors.ts'

/** Largest body, in bytes. */
export const bodyLimitBytes = 1_000_000

/** Read the body of a write: JSON of at most {@link bodyLimitBytes}. */
export function readBody(): readonly RequestHandler[] {
  return [requireJson, express.json({ limit: bodyLimitBytes, strict: true, type: () => true })]
}

const withBody = new Set(['POST', 'PUT', 'PATCH'])

/** A form or a text could be sent by a page of another site without asking; JSON cannot. */
const requireJson: RequestHandler = (request, _response, next) => {
  if (!withBody.has(request.method)) return next()
  const [type = '', ...parameters] = (request.get('content-type') ?? '').split(';')
  const charset = parameters.map((each) => each.trim().toLowerCase()).find(isCharset)
  const json = type.trim().toLowerCase() === 'application/json'
  const utf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset)
  next(json && utf8 ? undefined : new MediaTypeError())
}

function isCharset(parameter: string): boolean {
  return parameter.startsWith('charset=')
}
