import {
  type ClaimType,
  type Command,
  draftClaim,
  originOf,
  type Quote,
  suggestionFor,
} from '@claimtrail/model'
import type { Reading } from './reading.ts'

/** The command that adds a claim on these words: an open suggestion of the type lends its slots and is decided by it. */
export function addCommand(
  type: ClaimType,
  quote: Quote,
  { analysis, open }: Reading,
  note?: string,
): Command {
  const suggestion = suggestionFor(type, quote, open)
  const draft = draftClaim(type, quote, analysis.version, suggestion)
  const claim = note === undefined ? draft : { ...draft, note }
  return { do: 'add', claim, ...(suggestion && { from: originOf(suggestion) }) }
}
