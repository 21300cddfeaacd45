import {
  type Claim,
  type ClaimDraft,
  type ClaimState,
  type Command,
  draftClaim,
  type Link,
  linkTypes,
  quoteOf,
  type SourceId,
  type SuggestionId,
  suggestionFor,
} from '@claimtrail/model'
import type { Workspace } from '@claimtrail/workspace'
import { addCommand } from './add-command.ts'
import { NotKnownError, UsageError } from './errors.ts'
import { choiceOption, flagOption, listOption, type Options, textOption } from './options.ts'
import { placeQuote } from './quote-place.ts'
import { type Reading, readingOf } from './reading.ts'

/** What the options of `annotate` want done: commands, or suggestions to accept. */
export type Wanted =
  | { readonly commands: readonly Command[] }
  | { readonly accept: readonly SuggestionId[] }

const claimTypes = ['commitment', 'condition', 'assessment'] as const

/**
 * The commands that the options spell out.
 *
 * @throws {@link UsageError} The options name nothing to do, or too little.
 */
export async function commandsFrom(
  workspace: Workspace,
  source: SourceId,
  options: Options,
): Promise<Wanted> {
  const accepted = listOption(options, 'accept')
  if (accepted.length > 0) return { accept: accepted }
  const type = choiceOption(options, 'add', claimTypes)
  const reading = () => readingOf(workspace, source)
  if (type) return { commands: [await adding(type, reading, options)] }
  if (listOption(options, 'dismiss').length > 0)
    return { commands: dismissals(await reading(), options) }
  if (flagOption(options, 'settle')) return { commands: settlements(await reading(), options) }
  const undo = options.own.undo
  if (undo !== undefined)
    return { commands: [{ do: 'undo', ...(typeof undo === 'string' ? { event: undo } : {}) }] }
  const links = linkCommands(options)
  if (links.length > 0) return { commands: links }
  return { commands: [await claimCommand(workspace, reading, options)] }
}

async function adding(
  type: ClaimDraft['type'],
  reading: () => Promise<Reading>,
  options: Options,
): Promise<Command> {
  const read = await reading()
  const quote = placeQuote(read.text, read.analysis, options)
  return addCommand(type, quote, read, textOption(options, 'note'))
}

function dismissals({ analysis }: Reading, options: Options): readonly Command[] {
  return listOption(options, 'dismiss').map((id) => {
    const suggestion = analysis.suggestions.find((each) => each.id === id)
    if (!suggestion)
      throw new NotKnownError(
        'suggestion',
        id,
        'Run "claimtrail suggest SOURCE --json" to list them.',
      )
    return {
      do: 'dismiss',
      version: analysis.version,
      suggestion: id,
      quote: suggestion.claim.quotes[0],
    }
  })
}

function settlements({ text, analysis }: Reading, options: Options): readonly Command[] {
  const { sentences, version } = analysis
  return sentenceNumbers(textOption(options, 'sentence') ?? '', sentences.length).flatMap(
    (number): readonly Command[] => {
      const sentence = sentences[number - 1]
      if (!sentence) return []
      return [{ do: 'settle', version, sentence: sentence.id, quote: quoteOf(text, sentence.span) }]
    },
  )
}

/** Numbers from 1 as people list them: `3`, `1-8,25`. */
function sentenceNumbers(words: string, last: number): readonly number[] {
  return words.split(',').flatMap((part) => {
    const [, from = '', to = from] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part.trim()) ?? []
    const [start, end] = [Number(from), Number(to)]
    if (from === '' || start < 1 || end > last || start > end) {
      throw new UsageError(
        `--settle needs --sentence with numbers from 1 to ${last}, such as 3 or 1-8,25, not "${part}".`,
      )
    }
    return Array.from({ length: end - start + 1 }, (_, at) => start + at)
  })
}

function linkCommands(options: Options): readonly Command[] {
  const verbs = ['link', 'unlink'] as const
  return verbs.flatMap((verb) => {
    const ends = listOption(options, verb)
    if (ends.length === 0) return []
    return [{ do: verb, link: linkBetween(ends, options) }]
  })
}

function linkBetween([from, to, ...others]: readonly string[], options: Options): Link {
  const type = choiceOption(options, 'kind', linkTypes)
  if (from === undefined || to === undefined || others.length > 0 || !type) {
    throw new UsageError('A link needs two claims and a kind: --link FROM TO --kind condition-of.')
  }
  return { type, from, to }
}

async function claimCommand(
  workspace: Workspace,
  reading: () => Promise<Reading>,
  options: Options,
): Promise<Command> {
  const verb = (['revise', 'confirm', 'dispute', 'withdraw'] as const).find(
    (each) => textOption(options, each) !== undefined,
  )
  const id = verb && textOption(options, verb)
  if (!verb || id === undefined)
    throw new UsageError('What is to be decided? See "claimtrail annotate --help".')
  const state = await workspace.store.claim(id)
  if (!state) throw new NotKnownError('claim', id, 'Run "claimtrail claims" to list them.')
  const seen = { claim: id, revision: state.revision }
  const note = textOption(options, 'note')
  const noted = note === undefined ? {} : { note }
  if (verb === 'withdraw') {
    const reason = textOption(options, 'reason')
    return { do: verb, ...seen, ...(reason === undefined ? {} : { reason }) }
  }
  if (verb !== 'revise') return { do: verb, ...seen, ...noted }
  return { do: verb, ...seen, body: revised(state, await reading(), options, noted) }
}

function revised(
  { claim }: ClaimState,
  { text, analysis }: Reading,
  options: Options,
  noted: object,
): ClaimDraft {
  const named = ['quote', 'at', 'sentence'].some((name) => textOption(options, name) !== undefined)
  const draft = withoutId(claim)
  if (!named) return { ...draft, ...noted }
  const quote = placeQuote(text, analysis, options)
  if (claim.version === analysis.version) return { ...draft, quotes: [quote], ...noted }
  // The slots were read on another text: the words on this one give new slots.
  const suggestion = suggestionFor(claim.type, quote, analysis.suggestions)
  return { ...draftClaim(claim.type, quote, analysis.version, suggestion), ...noted }
}

function withoutId({ id: _, ...draft }: Claim): ClaimDraft {
  return draft
}
