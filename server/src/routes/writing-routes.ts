import { SuggestionUnknownError } from '@claimtrail/annotate'
import type { Command, Suggestion } from '@claimtrail/model'
import { accept } from '@claimtrail/workspace'
import { type AcceptBody, toCommand } from '../contract/command-schemas.ts'
import { seenRevision } from '../contract/headers.ts'
import {
  acceptSuggested,
  addClaim,
  commandClaim,
  commandSource,
  dismissSuggested,
} from '../contract/writing-routes.ts'
import { RevisionMissingError } from '../errors.ts'
import type { AppOptions } from '../options.ts'
import { readClaimState } from '../reading/claims.ts'
import { readShown } from '../reading/shown.ts'
import { type Answering, answerJson } from './answer.ts'
import type { Input } from './input.ts'
import { commandsWrite, type Write, writeOnce } from './write.ts'

/** Everything that changes something. Whoever annotates is the workspace's annotator, never a field of a body. */
export function writingRoutes(options: AppOptions): readonly Answering[] {
  const { store } = options.workspace
  return [
    answerJson(commandSource, options, async ({ params, body, entry }) =>
      writeOnce(options, commandsWrite(options, params.source, entry, [body])),
    ),
    answerJson(acceptSuggested, options, async (input) =>
      writeOnce(options, await acceptWrite(options, input)),
    ),
    answerJson(dismissSuggested, options, async ({ params, body, entry }) => {
      const suggestions = await readSuggestions(options, params.source, body.suggestions)
      const commands = suggestions.map(toDismissal)
      return writeOnce(options, commandsWrite(options, params.source, entry, commands))
    }),
    answerJson(addClaim, options, async ({ body, entry }) =>
      writeOnce(
        options,
        commandsWrite(options, body.source, entry, [{ do: 'add', claim: body.claim }]),
      ),
    ),
    answerJson(commandClaim, options, async ({ params, body, entry, ifMatch }) => {
      const { source, revision } = await readClaimState(store, params.claim)
      if (ifMatch === undefined) throw new RevisionMissingError()
      const command = toCommand(params.claim, seenRevision(ifMatch, revision), body)
      return writeOnce(options, commandsWrite(options, source, entry, [command]))
    }),
  ]
}

type AcceptInput = Input<{ readonly source: string }, unknown, AcceptBody>

/** Suggestions as they are, with their links; or one as a person corrected it. */
async function acceptWrite(
  options: AppOptions,
  { params, body, entry }: AcceptInput,
): Promise<Write> {
  const { source } = params
  const suggestions = await readSuggestions(options, source, body.suggestions)
  const [first] = suggestions
  if (body.draft && first) {
    const from = { suggestion: first.id, score: first.score, ...cueOf(first) }
    return commandsWrite(options, source, entry, [{ do: 'add', claim: body.draft, from }])
  }
  const wanted = new Set(body.suggestions)
  return {
    source,
    entry,
    commit: (deciding) => accept(options.workspace.store, source, body.suggestions, deciding),
    isAnsweredBy: (events) => {
      const added = events.filter((event) => event.op === 'add')
      return added.length > 0 && added.every(({ from }) => wanted.has(from?.suggestion ?? ''))
    },
  }
}

function cueOf({ reasons }: Suggestion): { readonly cue?: string } {
  const cue = reasons[0]?.cue
  return cue === undefined ? {} : { cue }
}

function toDismissal({ id, version, claim }: Suggestion): Command {
  return { do: 'dismiss', version, suggestion: id, quote: claim.quotes[0] }
}

/** The suggestions with these ids, each once. */
async function readSuggestions(
  { workspace }: AppOptions,
  source: string,
  ids: readonly string[],
): Promise<readonly Suggestion[]> {
  const { analysis } = await readShown(workspace.store, source)
  const known = new Map(analysis.suggestions.map((suggestion) => [suggestion.id, suggestion]))
  return [...new Set(ids)].map((id) => {
    const suggestion = known.get(id)
    if (!suggestion) throw new SuggestionUnknownError(id)
    return suggestion
  })
}
