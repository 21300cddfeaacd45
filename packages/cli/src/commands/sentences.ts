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
    const lines = lineIndex(parsed.sourceText)
    const text = () =>
      analysis.sentences
        .map(({ span, sourceSpan }) => {
          const { lineNumber, columnNumber } = lines.place(sourceSpan.start)
          return `${lineNumber}:${columnNumber}  ${showText(parsed.text.slice(span.start, span.end))}\n`
        })
        .join('')
    const items = analysis.sentences.map((sentence) => sentenceRecord(sentence, parsed.text))
    await print(
      { command: 'sentences', items, problems: analysis.problems, text },
      input.options,
      io,
    )
    return exitCodes.done
  },
}

const examples = `
Examples:
  $ claimtrail sentences source-docs/us-taliban-2020.md
  $ cat accord.md | claimtrail sentences - --ndjson | wc -l`
