import type { Mention } from '@claimtrail/model'
import { lineIndex } from '@claimtrail/text'
import { exitCodes } from '../io.ts'
import { type Command, flagOption } from '../options.ts'
import { print } from '../output.ts'
import { mentionRecord } from '../records.ts'
import { renderTable } from '../table.ts'
import { showText } from '../terminal-text.ts'
import { analyseInput } from '../text-input.ts'

/** `claimtrail tag`: the actors and dates of a text; nothing is stored. */
export const tagCommand: Command = {
  name: 'tag',
  configure: (command) =>
    command
      .description('actors and dates of a text; nothing is stored')
      .argument('<text>', 'a file, the id of a source, or - for standard input')
      .option('--format <name>', 'read it as text or markdown')
      .option(
        '--date <day>',
        'when the text was written, YYYY-MM-DD: the anchor of its relative dates',
      )
      .option('--actors', 'actors only')
      .option('--dates', 'dates only')
      .addHelpText('after', examples),
  async run(input, io) {
    const { parsed, analysis } = await analyseInput(input, io)
    const actors = flagOption(input.options, 'actors')
    const dates = flagOption(input.options, 'dates')
    const wanted = ({ kind }: Mention) => actors === dates || (kind === 'actor' ? actors : dates)
    const mentions = analysis.mentions.filter(wanted)
    const lines = lineIndex(parsed.sourceText)
    const row = (mention: Mention): string[] => [
      showText(parsed.text.slice(mention.span.start, mention.span.end)),
      mention.kind === 'actor' ? mention.actorKind : mention.type.toLowerCase(),
      mention.kind === 'actor' ? mention.actor : mention.value,
      String(lines.place(parsed.map.toSource(mention.span).start).lineNumber),
    ]
    const heads = [
      { title: 'mention' },
      { title: 'kind' },
      { title: 'id or value' },
      { title: 'line' },
    ]
    const items = mentions.map((mention) => mentionRecord(mention, analysis, parsed.text))
    const text = () => renderTable(heads, mentions.map(row), io.isTerminal ? io.columns : undefined)
    await print({ command: 'tag', items, problems: analysis.problems, text }, input.options, io)
    return exitCodes.done
  },
}

const examples = `
Examples:
  $ claimtrail tag us-taliban-2020 --actors
  $ claimtrail tag report.txt --date 2026-03-02 --dates --json`
