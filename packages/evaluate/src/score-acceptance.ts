import { overlap, type Span } from '@claimtrail/text'
import { type AcceptedClaim, readAcceptance } from './acceptance-table.ts'
import type { Offsets, PredictedClaim } from './layers.ts'
import { matchBest } from './match-best.ts'
import type { Scores } from './scores.ts'
import { sameWords } from './slot-words.ts'

/** Quotes match when they share this much of the longer one. */
const leastShared = 0.5

/**
 * Hold suggestions against a hand-made table of the claims in one text. Rows: `found` claims of tier A,
 * `optional-found` of tier B, `spurious` suggestions that are neither, `slots-right` of the slots of tier A;
 * each with how many out of how many. One suggestion matches one claim: the type is equal, the cue overlaps
 * (or the claim has none), and the quotes share half of the longer one.
 *
 * @throws {@link AcceptanceShapeError} The table lacks a field that is scored.
 */
export function scoreAcceptance(
  acceptance: unknown,
  suggestions: readonly PredictedClaim[],
): Scores {
  const { text, claims } = readAcceptance(acceptance)
  const required = claims.filter(({ tier }) => tier === 'A')
  const optional = claims.filter(({ tier }) => tier === 'B')
  const found = matchBest(required, suggestions, likeness)
  const taken = new Set(found.values())
  const rest = suggestions.filter((_, index) => !taken.has(index))
  const maybe = matchBest(optional, rest, likeness)
  const slots = required.flatMap((claim, index) =>
    slotsOf(text, claim, suggestions[found.get(index) ?? -1]),
  )
  return {
    layer: 'acceptance',
    rows: [
      { name: 'found', value: found.size, count: required.length },
      { name: 'optional-found', value: maybe.size, count: optional.length },
      { name: 'spurious', value: rest.length - maybe.size, count: suggestions.length },
      { name: 'slots-right', value: slots.filter((right) => right).length, count: slots.length },
    ],
  }
}

/** The share of the longer quote; 0 when the two do not match. */
function likeness(claim: AcceptedClaim, suggestion: PredictedClaim): number {
  if (claim.type !== suggestion.type || !cueOverlaps(claim, suggestion)) return 0
  const quote = spanOf(claim.span)
  const longer = Math.max(quote.end - quote.start, suggestion.end - suggestion.start)
  const shared = overlap(quote, suggestion) / (longer || 1)
  return shared >= leastShared ? shared : 0
}

function cueOverlaps({ cue }: AcceptedClaim, suggestion: PredictedClaim): boolean {
  if (!cue) return true
  return suggestion.cue !== undefined && overlap(spanOf(cue), spanOf(suggestion.cue)) > 0
}

function slotsOf(
  text: string,
  claim: AcceptedClaim,
  suggestion: PredictedClaim | undefined,
): readonly boolean[] {
  return Object.entries(claim.slots).map(([name, offsets]) =>
    (suggestion?.slots[name] ?? []).some((other) => sameWords(text, offsets, other)),
  )
}

function spanOf([start, end]: Offsets): Span {
  return { start, end }
}
