import type { Command, NewEvent, StoredEvent, SuggestionId } from '@claimtrail/model'
import { decideAdd, decideJudgement, decideRevise, decideWithdraw } from './decide-claim.ts'
import { type DecideContext, readQuoteBack } from './decide-context.ts'
import { decideLink, decideUnlink } from './decide-link.ts'
import { decideReanchor } from './decide-reanchor.ts'
import { decideUndo } from './decide-undo.ts'
import { lookUp, values } from './sorted-map.ts'
import { sourceState } from './source-state.ts'
import { isStanding } from './standing.ts'
import type { State } from './state.ts'

/**
 * The events that a command comes to; none when it would change nothing. Nothing is changed here: commit them
 * with `expect: expectedRevisions(events)`, so that nobody is overtaken in between.
 *
 * @throws {@link StaleRevisionError} The claim is not at the revision that the command names.
 * @throws {@link ClaimUnknownError} The claim, or one that it refers to, is not in the state.
 * @throws {@link ClaimWithdrawnError} A withdrawn claim cannot be judged, linked or withdrawn.
 * @throws {@link VersionUnknownError} There is no text to read the quotes back from.
 * @throws QuoteMismatchError A text does not say a quote at its span.
 * @throws {@link ReanchorRefusedError} The claim has no place in the other version, or a person has to choose it.
 * @throws {@link LinkRefusedError} The link joins a claim with itself, or is there already.
 * @throws {@link LinkUnknownError} There is no such link to take away.
 * @throws {@link NothingToUndoError} The annotator has nothing to undo on this source.
 * @throws {@link EventUnknownError} The event to undo is not in the state.
 * @throws {@link UndoRefusedError} The event to undo cannot be undone by this annotator now.
 */
export function decide(
  state: State,
  command: Command,
  context: DecideContext,
): readonly NewEvent[] {
  switch (command.do) {
    case 'add':
      return decideAdd(state, command, context)
    case 'revise':
      return decideRevise(state, command, context)
    case 'confirm':
    case 'dispute':
      return decideJudgement(state, command, context)
    case 'withdraw':
      return decideWithdraw(state, command, context)
    case 'reanchor':
      return decideReanchor(state, command, context)
    case 'link':
      return decideLink(state, command.link, context)
    case 'unlink':
      return decideUnlink(state, command.link, context)
    case 'dismiss':
    case 'settle':
      return decideReview(state, command, context)
    case 'undo':
      return decideUndo(state, command.event, context)
  }
}

function decideReview(
  state: State,
  command: Extract<Command, { readonly do: 'dismiss' | 'settle' }>,
  context: DecideContext,
): readonly NewEvent[] {
  const { version, quote } = command
  if (command.do === 'dismiss' && isAccepted(state, command.suggestion, context)) return []
  readQuoteBack(quote, version, context)
  const event: NewEvent =
    command.do === 'dismiss'
      ? { op: 'dismiss', source: context.source, version, suggestion: command.suggestion, quote }
      : { op: 'settle', source: context.source, version, sentence: command.sentence, quote }
  for (const said of values(lookUp(state.sources, context.source)?.reviews)) {
    if (isSameReview(said, event) && isStanding(state, said)) return []
  }
  return [event]
}

/** A suggestion that stands as a claim is decided: withdrawing the claim comes before dismissing it. */
function isAccepted(state: State, suggestion: SuggestionId, { source }: DecideContext): boolean {
  const claims = sourceState(state, source)?.claims ?? []
  return claims.some(
    ({ from, review }) => from?.suggestion === suggestion && review !== 'withdrawn',
  )
}

function isSameReview(said: StoredEvent, event: NewEvent): boolean {
  if (said.op === 'dismiss' && event.op === 'dismiss') return said.suggestion === event.suggestion
  return said.op === 'settle' && event.op === 'settle' && said.sentence === event.sentence
}
