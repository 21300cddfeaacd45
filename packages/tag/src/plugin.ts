import type { Problem } from '@claimtrail/model'
import type { Root } from 'mdast'
import type { Transformer } from 'unified'
import type { VFile } from 'vfile'
import { MissingSentencesError } from './errors.ts'
import { createTagger, type TagOptions } from './tagger.ts'

/**
 * unified plugin: reads `file.data.parsed`, `sentences` and `documentDate`, writes `file.data.mentions`.
 *
 * What is odd about the text becomes a message of the file.
 *
 * @throws {@link MissingSentencesError} The steps before it (`parse`, `sentences`) have not run.
 */
export function tag(options: TagOptions = {}): Transformer<Root> {
  const tagger = createTagger(options)
  return async (_tree, file) => {
    const { parsed, sentences, documentDate, source } = file.data
    if (parsed === undefined || sentences === undefined) throw new MissingSentencesError()
    const texts = sentences.map(({ span }) => ({
      text: parsed.text.slice(span.start, span.end),
      start: span.start,
    }))
    const { mentions, problems } = await tagger.tag(texts, {
      ...(documentDate && { date: documentDate }),
      ...(source && { source }),
    })
    file.data.mentions = mentions
    for (const problem of problems) report(file, problem)
  }
}

function report(file: VFile, { reason, code }: Problem): void {
  file.message(reason, { ruleId: code, source: 'claimtrail-tag' })
}
