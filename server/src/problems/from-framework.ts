import { findJsonError, lineIndex } from '@claimtrail/text'
import {
  AddressMalformedError,
  BodyMalformedError,
  BodyTooLargeError,
  MediaTypeError,
} from '../errors.ts'
import { bodyLimitBytes } from '../security/body.ts'

/** What the framework throws, in our words; our own errors, and what nobody expected, as they are. */
export function fromFramework(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if ('type' in error && typeof error.type === 'string') return fromBodyParser(error, error.type)
  // The router meets a broken escape while it decodes a parameter.
  if (error instanceof URIError) return new AddressMalformedError(error)
  return error
}

function fromBodyParser(error: Error, type: string): unknown {
  switch (type) {
    case 'entity.too.large':
      return new BodyTooLargeError(bodyLimitBytes, error)
    case 'entity.parse.failed':
      return new BodyMalformedError(whereBroken(error), error)
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new MediaTypeError()
    case 'request.aborted':
    case 'request.size.invalid':
      return new BodyMalformedError('it did not arrive whole', error)
    default:
      return error
  }
}

function whereBroken(error: Error): string {
  const text = 'body' in error && typeof error.body === 'string' ? error.body : ''
  const broken = findJsonError(text)
  if (!broken) return 'it must be a JSON object'
  const { lineNumber, columnNumber } = lineIndex(text).place(broken.offset)
  return `it is not JSON: line ${lineNumber}, column ${columnNumber}: ${broken.reason}`
}
