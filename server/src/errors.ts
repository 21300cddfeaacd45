import { ClaimtrailError } from '@claimtrail/text'
import type { FieldError } from './contract/problem-schema.ts'

/** Another program listens where the server was to listen. */
export class PortTakenError extends ClaimtrailError {
  readonly code = 'PORT_TAKEN'
  readonly port: number

  constructor(host: string, port: number, cause: unknown) {
    super(
      `Port ${port} on ${host} is taken by another program. Choose another one with --port or PORT=…, or stop the other program; --port 0 takes any free one.`,
      { cause },
    )
    this.port = port
  }
}

/** The server was to listen where other machines could reach it. */
export class NotLoopbackError extends ClaimtrailError {
  readonly code = 'NOT_LOOPBACK'
  readonly host: string

  constructor(host: string) {
    super(
      `The server has no sign-in, so it listens on this machine only, and ${JSON.stringify(host)} is not an address of this machine alone. Use 127.0.0.1, ::1 or localhost.`,
    )
    this.host = host
  }
}

/** The `Host` header is none of ours: a foreign page may have pointed its own name at this machine. */
export class HostRefusedError extends ClaimtrailError {
  readonly code = 'HOST_REFUSED'

  constructor(port: number | undefined) {
    super(
      `The request names a host that is not this server. Open http://127.0.0.1:${port ?? 4180}/ or http://localhost:${port ?? 4180}/.`,
    )
  }
}

/** A page of another site, or of another port, tried to write. */
export class CrossSiteError extends ClaimtrailError {
  readonly code = 'CROSS_SITE'

  constructor() {
    super(
      'Only pages of this server may write here and listen. Send the request from there, or from a program that is no browser.',
    )
  }
}

/** A body of another type than JSON. */
export class MediaTypeError extends ClaimtrailError {
  readonly code = 'MEDIA_TYPE'

  constructor() {
    super('A body must be JSON in UTF-8. Send it with "content-type: application/json".')
  }
}

/** A body beyond the limit. */
export class BodyTooLargeError extends ClaimtrailError {
  readonly code = 'BODY_TOO_LARGE'

  constructor(limitBytes: number, cause?: unknown) {
    super(`The body is larger than ${limitBytes} bytes. Send fewer things at once.`, { cause })
  }
}

/** A body that cannot be read as JSON, or that holds what no text may hold. */
export class BodyMalformedError extends ClaimtrailError {
  readonly code = 'BODY_MALFORMED'

  constructor(reason: string, cause?: unknown) {
    super(`The body cannot be used: ${reason}. Correct it and send it again.`, { cause })
  }
}

/** A request that does not have the shape of its route in the contract. */
export class RequestShapeError extends ClaimtrailError {
  readonly code = 'REQUEST_SHAPE'
  readonly errors: readonly FieldError[]

  constructor(errors: readonly FieldError[]) {
    const shown = errors.slice(0, 3).map(({ pointer, message }) => `${pointer}: ${message}`)
    super(
      `The request does not have the shape that this address wants (${shown.join('; ')}). /api/v1/openapi.json says which it has.`,
    )
    this.errors = errors
  }
}

/** An address with a broken escape, such as `%zz`. */
export class AddressMalformedError extends ClaimtrailError {
  readonly code = 'ADDRESS_MALFORMED'

  constructor(cause?: unknown) {
    super('The address holds an escape that stands for no character. Correct it.', { cause })
  }
}

/** An address that nothing answers. */
export class AddressUnknownError extends ClaimtrailError {
  readonly code = 'ADDRESS_UNKNOWN'

  constructor() {
    super('There is nothing at this address. Start from the list of sources.')
  }
}

/** An address that answers other methods. */
export class MethodRefusedError extends ClaimtrailError {
  readonly code = 'METHOD_REFUSED'
  readonly allow: readonly string[]

  constructor(method: string, allow: readonly string[]) {
    super(`This address does not answer ${method}. Use ${allow.join(' or ')}.`)
    this.allow = allow
  }
}

/** Too many requests in a minute. */
export class RateLimitedError extends ClaimtrailError {
  readonly code = 'RATE_LIMITED'

  constructor(limit: number) {
    super(`More than ${limit} requests came from here within a minute. Wait a moment.`)
  }
}

/** A source that the project does not have. */
export class SourceUnknownError extends ClaimtrailError {
  readonly code = 'SOURCE_UNKNOWN'
  readonly source: string
  readonly nearest: readonly string[]

  constructor(source: string, nearest: readonly string[]) {
    const hint =
      nearest.length > 0
        ? `Did you mean ${nearest.join(' or ')}?`
        : 'GET /api/v1/sources lists those there are.'
    super(`There is no source ${JSON.stringify(source)}. ${hint}`)
    this.source = source
    this.nearest = nearest
  }
}

/** A source that is there but has no text to show. */
export class SourceUnreadableError extends ClaimtrailError {
  readonly code = 'SOURCE_UNREADABLE'
  readonly source: string

  constructor(source: string, reason: string) {
    super(`Source ${JSON.stringify(source)} has no text to show: ${reason}`)
    this.source = source
  }
}

/** A version that this source never had, or whose text is not kept. */
export class TextUnknownError extends ClaimtrailError {
  readonly code = 'TEXT_UNKNOWN'

  constructor(source: string, version: string) {
    super(
      `There is no text of version ${version.slice(0, 12)} of source ${JSON.stringify(source)}. Take the version from the source or from a claim.`,
    )
  }
}

/** A link names a version that is not the one a source has now. */
export class VersionNotCurrentError extends ClaimtrailError {
  readonly code = 'VERSION_NOT_CURRENT'
  readonly source: string

  constructor(source: string, version: string) {
    super(
      `The link is to version ${JSON.stringify(version.slice(0, 64))} of source ${JSON.stringify(source)}, which has changed since. Read the current version, or the claim's own page, which keeps its text.`,
    )
    this.source = source
  }
}

/** A sentence that a source does not have. */
export class RowUnknownError extends ClaimtrailError {
  readonly code = 'ROW_UNKNOWN'

  constructor(source: string, index: number, count: number) {
    super(
      `Source ${JSON.stringify(source)} has ${count} sentences, counted from 0, and none at ${index}.`,
    )
  }
}

/** A cursor that no page of this list gave. */
export class CursorUnknownError extends ClaimtrailError {
  readonly code = 'CURSOR_UNKNOWN'

  constructor() {
    super('The cursor was not given by this list. Begin again without one.')
  }
}

/** A change of a claim that does not say which revision was seen. */
export class RevisionMissingError extends ClaimtrailError {
  readonly code = 'REVISION_MISSING'

  constructor() {
    super('Say which revision of the claim you saw: send the ETag of the claim as If-Match.')
  }
}

/** An idempotency key that was used for something else. */
export class KeyReusedError extends ClaimtrailError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED'

  constructor() {
    super('This idempotency key was used for another request. Make a new one for each decision.')
  }
}

/** As many streams of events are open as the server keeps. */
export class StreamsTakenError extends ClaimtrailError {
  readonly code = 'STREAMS_TAKEN'

  constructor(limit: number) {
    super(
      `All ${limit} streams of events are in use. Close some pages, or read /api/v1/changes instead.`,
    )
  }
}

/** The server is closing. */
export class NotReadyError extends ClaimtrailError {
  readonly code = 'NOT_READY'

  constructor(cause?: unknown) {
    super('The server is closing or its store does not answer. Try again in a moment.', { cause })
  }
}
