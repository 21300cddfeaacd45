import type { Problem } from '@claimtrail/model'

/** A stretch of a file that should be one JSON value, with the line (from 1) on which it begins. */
export interface FilePiece {
  readonly bytes: Uint8Array
  readonly lineNumber: number
}

/** Longest value that is read, in bytes: a text of a source may be one. */
export const longestPieceBytes: number = 64 * 1024 * 1024

/** Deepest value that is read; our own are at most a dozen deep. */
const deepestValue = 64

/** Gathers the bytes of one piece from the chunks that it lies in. */
export interface PieceBuffer {
  add(bytes: Uint8Array): void
  /** More was added than is read. */
  readonly isTooLong: boolean
  /** What was added; the buffer is empty afterwards. */
  take(): Uint8Array
}

/** An empty buffer. */
export function createPieceBuffer(): PieceBuffer {
  let parts: Uint8Array[] = []
  let length = 0
  return {
    add(bytes) {
      length += bytes.length
      if (length <= longestPieceBytes) parts.push(bytes)
    },
    get isTooLong() {
      return length > longestPieceBytes
    },
    take() {
      const [only, ...others] = parts
      const whole = only && others.length === 0 ? only : new Uint8Array(length)
      if (whole !== only && length <= longestPieceBytes) {
        let at = 0
        for (const part of parts) {
          whole.set(part, at)
          at += part.length
        }
      }
      parts = []
      length = 0
      return whole
    },
  }
}

/** The value of a piece, or why there is none. */
export function parsePiece({ bytes, lineNumber }: FilePiece): { value: unknown } | Problem {
  const text = decode(bytes)
  if (text === undefined) return problem('not-utf8', 'is not UTF-8', lineNumber)
  try {
    const value: unknown = JSON.parse(text)
    return isTooDeep(value, deepestValue)
      ? problem('json-too-deep', `is nested deeper than ${deepestValue} levels`, lineNumber)
      : { value }
  } catch {
    return problem('not-json', 'is not JSON', lineNumber)
  }
}

/** A {@link Problem} about the thing that begins on a line; it is passed over. */
export function problem(code: string, what: string, lineNumber: number): Problem {
  const reason = `What begins on line ${lineNumber} ${what}. It is passed over; correct it and import again.`
  return { code, reason, severity: 'error', lineNumber }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function isTooDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isTooDeep(inner, levels - 1))
}
