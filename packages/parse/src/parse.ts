import type { Parsed, SourceFile } from '@claimtrail/model'
import { UnreadableSourceError, UnsupportedFormatError } from './errors.ts'
import type { Format } from './format.ts'
import { checkLimit, defaultLimits, type Limits } from './limits.ts'
import { binaryKind } from './magic-bytes.ts'
import { markdown } from './markdown/markdown.ts'
import { plainText } from './plain/plain-text.ts'

/** The formats that need no library of their own, Markdown first: plain text accepts every text. */
const ownFormats: readonly Format[] = [markdown, plainText]

/**
 * Turn a file into a tree, a clean text and the map from every character back to the file.
 *
 * The first format that accepts the file reads it. Oddities in the data are `problems`; the same bytes give the same
 * result, and the bytes are never changed. What is ours is linear in the file's size; remark-parse is not always.
 *
 * @param limits - Stand in for {@link defaultLimits}, one by one.
 * @throws {@link NotTextError} The bytes are no text.
 * @throws {@link SourceTooLargeError} The file is over a limit.
 * @throws {@link TooDeepError} The file nests too deep.
 * @throws {@link UnsupportedFormatError} Its first bytes are those of a format that none of these reads.
 * @throws {@link UnreadableSourceError} No format reads the media type, or nobody knows the charset.
 */
export async function parse(
  file: SourceFile,
  formats: readonly Format[] = ownFormats,
  limits: Partial<Limits> = {},
): Promise<Parsed> {
  const allLimits = { ...defaultLimits, ...limits }
  checkLimit(file.path, allLimits, 'sizeBytes', file.bytes.length)
  const format = formats.find((candidate) => candidate.accepts(file))
  if (!format) throw refusal(file, formats)
  return format.parse(file, allLimits)
}

function refusal(file: SourceFile, formats: readonly Format[]): Error {
  const kind = binaryKind(file.bytes)
  const names = formats.map((format) => format.name)
  if (kind !== undefined) return new UnsupportedFormatError(file.path, kind, names)
  const what = file.mediaType === undefined ? 'it' : `the media type "${file.mediaType}"`
  const reason = `no format reads ${what}; there are: ${names.join(', ')}`
  return new UnreadableSourceError(file.path, reason)
}
