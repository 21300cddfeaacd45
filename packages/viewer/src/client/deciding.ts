import {
  type ClaimId,
  type ClaimState,
  type ClaimType,
  type Command,
  originOf,
  type Revision,
  type Suggestion,
  suggestionFor,
} from '@claimtrail/model'
import { draftFor, quoteInSentence, wholeQuote } from '../draft.ts'
import { growQuote, shrinkQuote } from '../quote-words.ts'
import { claimOf, draftOf } from '../slots.ts'
import type { SentenceView } from '../views/reader-view.ts'
import { typeWords } from '../words.ts'
import { acceptChange, commandChange } from './api.ts'
import { ask } from './ask.ts'
import { moveTo } from './current.ts'
import { newClaimView, withClaim, withoutSuggestions } from './painting.ts'
import type { Reader } from './reader-state.ts'
import { findClaim, rowAt, sentenceOf } from './rows.ts'
import { announce } from './status.ts'
import { provisionalId, type Writer } from './write.ts'

/** Add a claim of a type: on the selected words if they are in a sentence, else on the current sentence. */
export function addClaim(reader: Reader, writer: Writer, type: ClaimType): void {
  const selection = reader.selection
  if (selection) moveTo(reader, selection.index, true)
  const sentence = currentSentence(reader)
  const quote = sentence && quoteInSentence(sentence, selection?.span)
  if (!sentence || !quote) return
  const draft = draftFor(type, quote, sentence, reader.source.version)
  const suggestion = suggestionFor(type, quote, sentence.suggestions)
  const id = provisionalId(reader)
  reader.selection = undefined
  getSelection()?.removeAllRanges()
  const view = newClaimView(claimOf(draft, id), reader.source.id, sentence)
  const from = suggestion && originOf(suggestion)
  void writer.write({
    index: sentence.index,
    painted: withClaim(withoutSuggestions(sentence, suggestion ? [suggestion.id] : []), view),
    change: commandChange(reader.source.id, () => ({
      do: 'add',
      claim: draft,
      ...(from && { from }),
    })),
    provisional: [id],
    words: `${typeWords[type]} added to sentence ${sentence.index + 1}`,
    selects: true,
  })
}

/** Say that there is no claim in the current sentence, or none beside those that are there. */
export function settle(reader: Reader, writer: Writer): void {
  const sentence = currentSentence(reader)
  if (!sentence || sentence.settled) return
  const { version } = reader.source
  const command: Command = {
    do: 'settle',
    version,
    sentence: sentence.id,
    quote: wholeQuote(sentence),
  }
  void writer.write({
    index: sentence.index,
    painted: { ...sentence, settled: true },
    change: commandChange(reader.source.id, () => command),
    words: `Sentence ${sentence.index + 1} settled`,
  })
}

/** Make a claim of a suggestion: of the named one, else of the first in the current sentence. */
export function accept(reader: Reader, writer: Writer, suggestion?: Suggestion): void {
  const sentence = currentSentence(reader)
  const chosen = suggestion ?? sentence?.suggestions[0]
  if (sentence && chosen) acceptThese(reader, writer, sentence, [chosen])
}

/** Make claims of all suggestions in the current sentence, after saying how many there are. */
export async function acceptAll(reader: Reader, writer: Writer): Promise<void> {
  const sentence = currentSentence(reader)
  const count = sentence?.suggestions.length ?? 0
  if (!sentence || count === 0) return
  const words = count === 1 ? '1 suggestion' : `${count} suggestions`
  const place = `sentence ${sentence.index + 1}`
  const answer = await ask({
    title: `Accept ${words}?`,
    words: `All that is suggested for ${place} becomes claims of yours, in one step that undo takes back.`,
    yes: `Accept ${count}`,
  })
  if (answer !== undefined) acceptThese(reader, writer, sentence, sentence.suggestions)
}

/** Say that a suggestion is none: the named one, else the first in the current sentence. */
export function dismiss(reader: Reader, writer: Writer, suggestion?: Suggestion): void {
  const sentence = currentSentence(reader)
  const chosen = suggestion ?? sentence?.suggestions[0]
  if (!sentence || !chosen) return
  const command: Command = {
    do: 'dismiss',
    version: chosen.version,
    suggestion: chosen.id,
    quote: chosen.claim.quotes[0],
  }
  void writer.write({
    index: sentence.index,
    painted: withoutSuggestions(sentence, [chosen.id]),
    change: commandChange(reader.source.id, () => command),
    words: `Suggestion dismissed in sentence ${sentence.index + 1}`,
  })
}

/** Confirm, dispute or withdraw the selected claim; the last two ask why. */
export async function judge(
  reader: Reader,
  writer: Writer,
  verdict: 'confirm' | 'dispute' | 'withdraw',
): Promise<void> {
  const found = selectedClaim(reader)
  if (!found) return
  const { state, index } = found
  const why = verdict === 'confirm' ? '' : await askWhy(verdict)
  if (why === undefined) return
  const command = (): Command => {
    const seen = { claim: state.id, revision: latestRevision(reader, state) }
    return verdict === 'withdraw'
      ? { do: 'withdraw', ...seen, ...(why && { reason: why }) }
      : { do: verdict, ...seen, ...(why && { note: why }) }
  }
  void writer.write({
    index,
    revision: state.revision,
    change: commandChange(reader.source.id, command),
    words: `${typeWords[state.claim.type]} ${pastTense[verdict]}`,
  })
}

/** Move the end of the selected claim's first quote by a word. */
export function resizeQuote(reader: Reader, writer: Writer, way: 'shrink' | 'grow'): void {
  const found = selectedClaim(reader)
  const row = found && rowAt(found.index)
  if (!found || !row) return
  const sentence = sentenceOf(row)
  const [quote, ...others] = found.state.claim.quotes
  const resized = way === 'grow' ? growQuote(quote, sentence) : shrinkQuote(quote)
  if (resized) {
    const body = { ...draftOf(found.state.claim), quotes: [resized, ...others] as const }
    revise(reader, writer, found.state, body, found.index)
  } else announce(`The quote cannot ${way} any further`)
}

/** Send a new body of a claim. */
export function revise(
  reader: Reader,
  writer: Writer,
  state: ClaimState,
  body: Extract<Command, { do: 'revise' }>['body'],
  index: number,
): void {
  const row = rowAt(index)
  const command = (): Command => {
    return { do: 'revise', claim: state.id, revision: latestRevision(reader, state), body }
  }
  const sentence = row && sentenceOf(row)
  const before = sentence?.claims.find((view) => view.state.id === state.id)
  const revised = before && { ...before, state: { ...state, claim: claimOf(body, state.id) } }
  void writer.write({
    index,
    ...(sentence && revised ? { painted: withClaim(sentence, revised) } : {}),
    revision: state.revision,
    change: commandChange(reader.source.id, command),
    words: `${typeWords[body.type]} changed in sentence ${index + 1}`,
  })
}

/** The claim in the inspector, with the sentence of its card. */
export function selectedClaim(reader: Reader): { state: ClaimState; index: number } | undefined {
  const found = reader.selected === undefined ? undefined : findClaim(reader.selected)
  return found && { state: found.view.state, index: Number(found.row.dataset.index) }
}

function latestRevision(reader: Reader, { revision }: ClaimState): Revision {
  return reader.followed.get(revision) ?? revision
}

const pastTense = { confirm: 'confirmed', dispute: 'disputed', withdraw: 'withdrawn' } as const

function askWhy(verdict: 'dispute' | 'withdraw'): Promise<string | undefined> {
  const words = verdict === 'dispute' ? 'Dispute' : 'Withdraw'
  return ask({
    title: `${words} this claim?`,
    words: 'It stays in the history, with your name and your reason.',
    yes: words,
    wants: 'Why (may be empty)',
  })
}

function acceptThese(
  reader: Reader,
  writer: Writer,
  sentence: SentenceView,
  suggestions: readonly Suggestion[],
): void {
  const ids = suggestions.map(({ id }) => id)
  const provisional: ClaimId[] = []
  const place = `sentence ${sentence.index + 1}`
  const painted = suggestions.reduce(
    (before, suggestion) => {
      const id = provisionalId(reader)
      provisional.push(id)
      const view = newClaimView(claimOf(suggestion.claim, id), reader.source.id, sentence)
      return withClaim(before, view)
    },
    withoutSuggestions(sentence, ids),
  )
  void writer.write({
    index: sentence.index,
    painted,
    provisional,
    change: acceptChange(reader.source.id, ids),
    words:
      ids.length === 1 ? `Suggestion accepted in ${place}` : `${ids.length} accepted in ${place}`,
    selects: ids.length === 1,
  })
}

function currentSentence(reader: Reader): SentenceView | undefined {
  const row = rowAt(reader.current)
  return row ? sentenceOf(row) : undefined
}
