import type { Parsed, Sentence } from '@claimtrail/model'
import { sentenceIds } from '@claimtrail/model/ids'
import { quote, type Span } from '@claimtrail/text'
import type { Root } from 'mdast'
import type { Transformer } from 'unified'
import type { VFile } from 'vfile'
import { NotParsedError } from './errors.ts'
import { linesIn, type SplitOptions } from './options.ts'
import { splitBlock } from './split-block.ts'

/** A sentence longer than this gets a message: the splitter probably missed something. In code units. */
const longestSentence = 5000

/**
 * unified plugin: reads `file.data.parsed` and writes `file.data.sentences`, block by block. Blocks of kind
 * `artifact` give none; line ends in blocks are what {@link linesIn} says, unless the options say it. A sentence over 5,000 characters adds the message `claimtrail:long-sentence`.
 *
 * @throws {@link NotParsedError} (from the transformer) The file has not been parsed.
 */
export function sentences(options: SplitOptions = {}): Transformer<Root> {
  return (_tree, file) => {
    const { parsed } = file.data
    if (!parsed) throw new NotParsedError(file.path)
    file.data.sentences = sentencesOf(parsed, options)
    for (const sentence of file.data.sentences) warnIfLong(file, sentence)
  }
}

function sentencesOf(parsed: Parsed, options: SplitOptions): readonly Sentence[] {
  const { text, blocks, map, mediaType } = parsed
  const split = { lines: linesIn(mediaType), ...options }
  const placed = blocks.flatMap((block, index) =>
    block.kind === 'artifact'
      ? []
      : splitBlock(text, block.span, split).map((span) => ({ span, block: index })),
  )
  const ids = sentenceIds(placed.map(({ span }) => quote(text, span)))
  return placed.map(({ span, block }, index) => ({
    id: ids[index] ?? '',
    index,
    span,
    sourceSpan: map.toSource(span),
    block,
  }))
}

function warnIfLong(file: VFile, { index, span }: Sentence): void {
  const length = lengthOf(span)
  if (length <= longestSentence) return
  file.message(
    `Sentence ${index + 1} at ${span.start}–${span.end} has ${length} characters; a stop is probably missing.`,
    { ruleId: 'long-sentence', source: 'claimtrail' },
  )
}

function lengthOf(span: Span): number {
  return span.end - span.start
}
