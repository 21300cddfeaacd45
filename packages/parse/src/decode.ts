import type { Problem, SourceFile } from '@claimtrail/model'
import { NotTextError, UnreadableSourceError } from './errors.ts'
import { checkLimit, type Limits } from './limits.ts'
import { binaryKind } from './magic-bytes.ts'
import { decodeWindows1252 } from './windows-1252.ts'

/** A decoded file: what source spans index, and how it was read. */
export interface SourceText {
  readonly path: string
  /** BOM included, line ends untouched. */
  readonly text: string
  readonly charset: string
  readonly problems: readonly Problem[]
}

/** How many bytes at the start must be free of NUL, and how many characters may hold one U+FFFD more. */
const probeLength = 1_024
const charactersPerReplacement = 1_000

/**
 * Decode a file: its byte order mark decides, then `file.charset`, then UTF-8 when it is valid, else windows-1252.
 *
 * @throws {@link NotTextError} The bytes are no text.
 * @throws {@link SourceTooLargeError} The file or its text is over a limit.
 * @throws {@link UnreadableSourceError} Nobody knows the charset that was given.
 */
export function decode(file: SourceFile, limits: Limits): SourceText {
  checkLimit(file.path, limits, 'sizeBytes', file.bytes.length)
  const kind = binaryKind(file.bytes)
  if (kind !== undefined) throw new NotTextError(file.path, `its first bytes are those of ${kind}`)
  const charset = markedCharset(file.bytes) ?? file.charset?.trim().toLowerCase()
  const isWide = charset?.startsWith('utf-16') ?? false
  if (!isWide && file.bytes.subarray(0, probeLength).includes(0)) {
    throw new NotTextError(file.path, `there is a NUL in its first ${probeLength} bytes`)
  }
  const source = charset === undefined ? decodeUnmarked(file) : decodeAs(file, charset)
  checkLimit(file.path, limits, 'textLength', source.text.length)
  checkReplacements(source)
  return source
}

function markedCharset(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function decodeUnmarked(file: SourceFile): SourceText {
  const text = decodeStrictly(file.bytes, 'utf-8')
  if (text !== undefined) return { path: file.path, text, charset: 'utf-8', problems: [] }
  const guess = decodeWindows1252(file.bytes)
  return { path: file.path, text: guess, charset: 'windows-1252', problems: [guessed(guess)] }
}

/** A text in a known charset. Bytes that are wrong in it become U+FFFD, with a problem. */
function decodeAs(file: SourceFile, charset: string): SourceText {
  const { path, bytes } = file
  if (['windows-1252', 'iso-8859-1', 'latin1', 'us-ascii', 'ascii'].includes(charset)) {
    return { path, text: decodeWindows1252(bytes), charset: 'windows-1252', problems: [] }
  }
  try {
    const strict = decodeStrictly(bytes, charset)
    if (strict !== undefined) return { path, text: strict, charset, problems: [] }
    const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes)
    return { path, text, charset, problems: [damaged(text, charset)] }
  } catch (cause) {
    const reason = `the charset "${charset}" is unknown; use for example utf-8, utf-16le or windows-1252`
    throw new UnreadableSourceError(path, reason, { cause })
  }
}

/** `undefined` when some bytes mean nothing in the charset. An unknown charset throws a `RangeError`. */
function decodeStrictly(bytes: Uint8Array, charset: string): string | undefined {
  const decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true })
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

function guessed(text: string): Problem {
  const count = text.match(/[\u0080-\uffff]/g)?.length ?? 0
  const reason = `The file is not valid UTF-8, so its ${count} characters outside ASCII were read as windows-1252. Name the charset if they look wrong.`
  return {
    code: 'charset-guessed',
    reason,
    severity: 'warning',
    ...placeOf(text, /[\u0080-\uffff]/),
  }
}

function damaged(text: string, charset: string): Problem {
  const count = text.match(/\ufffd/g)?.length ?? 0
  const reason = `Some bytes mean nothing in ${charset}, so ${count} characters read U+FFFD. Save the file again in UTF-8.`
  return { code: 'undecodable-bytes', reason, severity: 'warning', ...placeOf(text, /\ufffd/) }
}

/** Where a pattern first matches: its line, and its span in the decoded text. */
function placeOf(text: string, pattern: RegExp): Pick<Problem, 'span' | 'lineNumber'> {
  const start = text.search(pattern)
  if (start < 0) return {}
  return { span: { start, end: start + 1 }, lineNumber: lineNumberAt(text, start) }
}

/** The 1-based line of an offset. O(offset), for problems only. */
export function lineNumberAt(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n?|\n/g)?.length ?? 0) + 1
}

function checkReplacements({ path, text }: SourceText): void {
  const count = text.match(/\ufffd/g)?.length ?? 0
  if (count > Math.max(1, text.length / charactersPerReplacement)) {
    throw new NotTextError(path, `${count} of its ${text.length} characters mean nothing`)
  }
}
