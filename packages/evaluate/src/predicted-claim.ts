import type { ClaimDraft, Fill, Quote, Suggestion } from '@claimtrail/model'
import { slotNames } from '@claimtrail/model'
import type { Offsets, PredictedClaim } from './layers.ts'

/**
 * A suggestion as the scorers see it: its first quote, its cue, and every slot's own words as offsets. Fillers
 * without words (the author, another claim) have none.
 *
 * @param place - Turns offsets of the clean text into those of the gold text; the same when absent.
 */
export function toPredictedClaim(
  { claim }: Suggestion,
  place: (quote: Quote) => Offsets = ({ start, end }) => [start, end],
): PredictedClaim {
  const [start, end] = place(claim.quotes[0])
  return {
    type: claim.type,
    start,
    end,
    ...(claim.cue && { cue: place(claim.cue) }),
    slots: slotsOf(claim, place),
  }
}

function slotsOf(claim: ClaimDraft, place: (quote: Quote) => Offsets): PredictedClaim['slots'] {
  const fields: Readonly<Record<string, unknown>> = { ...claim }
  const filled = slotNames[claim.type].map(
    (name) => [name, quotesIn(fields[name]).map(place)] as const,
  )
  return Object.fromEntries(filled.filter(([, offsets]) => offsets.length > 0))
}

function quotesIn(value: unknown): readonly Quote[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn)
  if (typeof value !== 'object' || value === null) return []
  if (isQuote(value)) return [value]
  // A fill or a timing: its words are under `quote`.
  return hasQuote(value) && value.quote ? [value.quote] : []
}

function isQuote(value: object): value is Quote {
  return 'quote' in value && typeof value.quote === 'string'
}

function hasQuote(value: object): value is Pick<Fill, 'quote'> {
  return 'quote' in value
}
