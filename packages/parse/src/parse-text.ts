import type { Parsed } from '@claimtrail/model'
import type { SourceText } from './decode.ts'
import { checkLimit, defaultLimits } from './limits.ts'
import { markdownParsed } from './markdown/markdown-parsed.ts'
import { plainParsed } from './plain/plain-parsed.ts'

/** The media types that this package reads. */
export interface TextOptions {
  readonly mediaType: 'text/markdown' | 'text/plain'
}

/**
 * Take apart a text that is a string already, from standard input or a gold file. Its `charset` reads `unicode`.
 *
 * @throws {@link SourceTooLargeError} The text is over the default limit.
 * @throws {@link TooDeepError} The text nests too deep.
 */
export function parseText(text: string, options: TextOptions): Parsed {
  return parseSource({ path: 'text', text, charset: 'unicode', problems: [] }, options.mediaType)
}

/** {@link parseText} for a text whose path and charset are known. */
export function parseSource(source: SourceText, mediaType: TextOptions['mediaType']): Parsed {
  checkLimit(source.path, defaultLimits, 'textLength', source.text.length)
  return mediaType === 'text/markdown' ? markdownParsed(source, defaultLimits) : plainParsed(source)
}
