import type { SourceFile } from '@claimtrail/model'
import type { Limits } from '@claimtrail/parse'
import { Inflate } from 'fflate'
import { ArchiveRefusedError } from './errors.ts'
import { checkInflated, readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** The parts of a document that can be read one by one. Nothing is ever written to disk. */
export interface Archive {
  readonly path: string
  /** The text of a part; `undefined` when there is none. */
  read(name: string): string | undefined
  has(name: string): boolean
}

/** Bytes that go into the inflater at a time: it can overshoot by what they become. */
const stepBytes = 4_096

/**
 * Open the archive of a document.
 *
 * @throws {@link ArchiveRefusedError}, {@link EncryptedSourceError}, {@link SourceTooLargeError}
 */
export function openArchive({ path, bytes }: SourceFile, limits: Limits): Archive {
  const entries = readZipDirectory(path, bytes, limits)
  let total = 0
  return {
    path,
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      const chunks = inflate(path, entry, (size) => {
        total += size
        // Declared sizes may lie, so what really comes out is counted too.
        checkInflated(path, total, bytes.length, limits)
      })
      return decodePart(chunks)
    },
  }
}

function inflate(
  path: string,
  { name, method, packed, sizeBytes }: ZipEntry,
  count: (size: number) => void,
): Uint8Array {
  const chunks: Uint8Array[] = []
  if (method === 0) {
    count(packed.length)
    chunks.push(packed)
  } else if (method === 8) {
    inflateInto(path, name, packed, (chunk) => {
      count(chunk.length)
      chunks.push(chunk)
    })
  } else throw new ArchiveRefusedError(path, `"${name}" is packed in way ${method}`)
  const whole = join(chunks)
  if (whole.length === sizeBytes) return whole
  const reason = `"${name}" has ${whole.length} bytes where ${sizeBytes} are announced`
  throw new ArchiveRefusedError(path, reason)
}

function inflateInto(
  path: string,
  name: string,
  packed: Uint8Array,
  take: (chunk: Uint8Array) => void,
): void {
  const inflater = new Inflate()
  inflater.ondata = take
  for (let at = 0; at < packed.length; at += stepBytes) {
    const step = packed.subarray(at, at + stepBytes)
    push(inflater, step, at + stepBytes >= packed.length, path, name)
  }
}

function push(
  inflater: Inflate,
  step: Uint8Array,
  isLast: boolean,
  path: string,
  name: string,
): void {
  try {
    inflater.push(step, isLast)
  } catch (cause) {
    // The library marks its own errors with a numeric code; ours pass.
    const isOwn = cause instanceof Error && 'code' in cause && typeof cause.code === 'number'
    if (!isOwn) throw cause
    throw new ArchiveRefusedError(path, `"${name}" is damaged (${cause.message})`, { cause })
  }
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Parts are UTF-8 or, with a byte order mark, UTF-16. */
function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return new TextDecoder(isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(
    bytes,
  )
}
