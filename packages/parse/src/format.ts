import type { Parsed, SourceFile } from '@claimtrail/model'
import type { Limits } from './limits.ts'

/** One kind of file that can become clean text. `describeFormat()` of the contract suite proves one. */
export interface Format {
  /** For example `markdown`. */
  readonly name: string
  /** Changes whenever the clean text of some file changes. */
  readonly version: string
  /** Whether this format should read a file: its media type when given, else its first bytes, else its extension. */
  readonly accepts: (file: SourceFile) => boolean
  /** Bytes to tree, clean text and map. Pure; never changes the bytes. */
  readonly parse: (file: SourceFile, limits: Limits) => Promise<Parsed>
}

/** A format, frozen, so that no plugin can change it under another. */
export function defineFormat(format: Format): Format {
  return Object.freeze({ ...format })
}

/** The media type of a file without its parameters, in lower case; `undefined` when nobody gave one. */
export function givenMediaType(file: SourceFile): string | undefined {
  return file.mediaType?.split(';')[0]?.trim().toLowerCase()
}

/** What stands behind the last dot of a file's name, in lower case; empty when there is none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}
