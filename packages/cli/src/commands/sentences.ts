import { type Parsed, pageAt } from '@claimtrail/model'
import { lineIndex } from '@claimtrail/text'
import { exitCodes } from '../io.ts'
import type { Command } from '../options.ts'
import { print } from '../output.ts'
import { sentenceRecord } from '../records.ts'
import { showText } from '../terminal-text.ts'
import { analyseInput } from '../text-input.ts'

/** `claimtrail sentences`: split a text; nothing is stored. */
export const sentencesCommand: Command = {
  name: 'sentences',
  configure: (command) =>
    command
      .description('split a text into sentences; nothing is stored')
      .argument('<text>', 'a file, the id of a source, or - for standard input')
      .option('--format <name>', 'read it as text or markdown')
      .addHelpText('after', examples),
  async run(input, io) {
    const { parsed, analysis } = await analyseInput(input, io)
    const place = placesIn(parsed)
    const text = () =>
      analysis.sentences
        .map(({ span, sourceSpan }) => {
          const words = showText(parsed.text.slice(span.start, span.end))
          return `${place(sourceSpan.start)}  ${words}\n`
        })
        .join('')
    const items = analysis.sentences.map((sentence) =>
      sentenceRecord(sentence, parsed.text, parsed.pageStarts),
    )
    await print(
      { command: 'sentences', items, problems: analysis.problems, text },
      input.options,
      io,
    )
    return exitCodes.done
  },
}

/** Where people find a sentence: its page, or its line and column. */
function placesIn({ pageStarts, sourceText }: Parsed): (sourceOffset: number) => string {
  if (pageStarts) return (sourceOffset) => `p. ${pageAt(pageStarts, sourceOffset)}`
  const lines = lineIndex(sourceText)
  return (sourceOffset) => {
    const { lineNumber, columnNumber } = lines.place(sourceOffset)
    return `${lineNumber}:${columnNumber}`
  }
}

const examples = `
Examples:
  $ claimtrail sentences source-docs/us-taliban-2020.md
  $ cat accord.md | claimtrail sentences - --ndjson | wc -l`
