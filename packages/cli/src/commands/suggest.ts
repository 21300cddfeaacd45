import type { Suggestion } from '@claimtrail/model'
import { lineIndex } from '@claimtrail/text'
import { UsageError } from '../errors.ts'
import { exitCodes } from '../io.ts'
import { type Command, choiceOption, flagOption, type Options, textOption } from '../options.ts'
import { print } from '../output.ts'
import { sentenceRecord, suggestionRecord } from '../records.ts'
import { showText } from '../terminal-text.ts'
import { analyseInput } from '../text-input.ts'

/** `claimtrail suggest`: claims that a text may hold, with reasons; nothing is stored. */
export const suggestCommand: Command = {
  name: 'suggest',
  configure: (command) =>
    command
      .description('suggested claims of a text, with reasons; nothing is stored')
      .argument('<text>', 'a file, the id of a source, or - for standard input')
      .option('--format <name>', 'read it as text or markdown')
      .option('--date <day>', 'when the text was written, YYYY-MM-DD')
      .option('--type <type>', 'only commitment, condition or assessment')
      .option('--min <score>', 'only suggestions with at least this score')
      .option('--why', 'show every reason')
      .addHelpText('after', examples),
  async run(input, io) {
    const { parsed, analysis } = await analyseInput(input, io)
    const suggestions = analysis.suggestions.filter(selection(input.options))
    const lines = lineIndex(parsed.sourceText)
    const lineOf = ({ claim }: Suggestion) =>
      lines.place(parsed.map.toSource(claim.quotes[0]).start).lineNumber
    const why = flagOption(input.options, 'why')
    const text = () =>
      suggestions.map((suggestion) => describe(suggestion, lineOf(suggestion), why)).join('')
    const result = {
      command: 'suggest',
      items: suggestions.map(suggestionRecord),
      problems: analysis.problems,
      more: {
        sentences: analysis.sentences.map((sentence) =>
          sentenceRecord(sentence, parsed.text, parsed.pageStarts),
        ),
      },
      text,
    }
    await print(result, input.options, io)
    return exitCodes.done
  },
}

function selection(options: Options): (suggestion: Suggestion) => boolean {
  const type = choiceOption(options, 'type', ['commitment', 'condition', 'assessment'])
  const least = textOption(options, 'min')
  const score = least === undefined ? Number.NEGATIVE_INFINITY : Number(least)
  if (Number.isNaN(score)) throw new UsageError(`--min needs a number, not "${least}".`)
  return (suggestion) =>
    (type === undefined || suggestion.claim.type === type) && suggestion.score >= score
}

function describe(
  { id, claim, reasons, score }: Suggestion,
  lineNumber: number,
  why: boolean,
): string {
  const head = `${claim.type.padEnd(10)}  line ${lineNumber}  ${showText(claim.quotes[0].quote)}  ${id}`
  const shown = why ? reasons : reasons.slice(0, 1)
  const because = shown.map(
    ({ cue, quote, weight }) =>
      `${cue}${quote ? ` “${showText(quote.quote)}”` : ''} ${signed(weight)}`,
  )
  return `${head}\n            because ${because.join(', ')} (score ${score.toFixed(1)})\n`
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`
}

const examples = `
Examples:
  $ claimtrail suggest us-taliban-2020 --type condition --why
  $ claimtrail suggest accord.md --json`
