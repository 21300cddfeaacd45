import type { RequestHandler } from 'express'
import { HostRefusedError } from '../errors.ts'

const names = ['localhost', '127.0.0.1', '[::1]']

/** Refuse a `Host` that is not this machine: a foreign name that was pointed here must not read our pages. */
export function checkHost(): RequestHandler {
  return (request, _response, next) => {
    const port = request.socket.localPort
    const host = (request.headers.host ?? '').toLowerCase()
    const ours = names.some((name) => host === `${name}:${port}` || (port === 80 && host === name))
    next(ours ? undefined : new HostRefusedError(port))
  }
}
