import type { Span } from '@claimtrail/text'
import { blocksOf } from './blocks.ts'
import type { SplitOptions } from './options.ts'
import { splitBlocks } from './split-block.ts'

/**
 * Split plain text into sentences; blank lines separate blocks. Spans are half-open UTF-16 code units,
 * sorted, not overlapping, without white space at their edges, and cover everything else. Never throws on
 * any string; linear in its length.
 *
 * @throws {@link SentenceModelError} The model of the options is not one that this release can read.
 *
 * @example
 * splitSentences('Mr. Berg signed. Ostia did not.') // [{ start: 0, end: 16 }, { start: 17, end: 31 }]
 */
export function splitSentences(text: string, options: SplitOptions = {}): readonly Span[] {
  return splitBlocks(text, blocksOf(text), options)
}
