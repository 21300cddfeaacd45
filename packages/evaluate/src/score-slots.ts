import type { Gold, GoldClaim, Offsets, PredictedClaim, Prediction } from './layers.ts'
import { matchBest } from './match-best.ts'
import type { Pair } from './pair.ts'
import { addTallies, f1Of, type Score, type Tally } from './scores.ts'
import { sameWords, sharedTokens, tokensIn } from './slot-words.ts'

type Slots = GoldClaim['slots']

/** The slots of one gold claim and of the predicted claim that shares most words with it. */
interface SlotPair {
  readonly text: string
  readonly gold: Slots
  readonly predicted: Slots
}

/** F1 of each slot that gold names: same span, and words in common. Nothing where gold has no claims. */
export function scoreSlots(
  pairs: readonly Pair<Gold<'claims'>, Prediction<'claims'>>[],
): readonly Score[] {
  const slotPairs = pairs.flatMap(({ gold, prediction }) =>
    pairSlots(gold, prediction?.claims ?? []),
  )
  const names = [...new Set(slotPairs.flatMap(({ gold }) => Object.keys(gold)))].sort()
  return names.flatMap((name) => [
    scoreOf(
      `slot-${name}-exact-f1`,
      slotPairs.map((pair) => exactTally(pair, name)),
    ),
    scoreOf(
      `slot-${name}-tokens-f1`,
      slotPairs.map((pair) => tokenTally(pair, name)),
    ),
  ])
}

function scoreOf(name: string, tallies: readonly Tally[]): Score {
  const tally = addTallies(tallies)
  return { name, value: f1Of(tally), count: tally.gold }
}

function pairSlots(
  gold: Gold<'claims'>,
  predicted: readonly PredictedClaim[],
): readonly SlotPair[] {
  const { text, claims = [] } = gold
  const matches = matchBest(claims, predicted, (claim, candidate) =>
    claim.type === candidate.type ? likeness(text, claim.slots, candidate.slots) : 0,
  )
  return claims.map((claim, index) => {
    const match = predicted[matches.get(index) ?? -1]
    return { text, gold: claim.slots, predicted: match ? withCondition(match, predicted) : {} }
  })
}

/** How many words two claims share in slots of the same name. */
function likeness(text: string, gold: Slots, predicted: Slots): number {
  return Object.entries(gold).reduce(
    (total, [name, spans]) => total + sharedTokens(text, spans, predicted[name] ?? []),
    0,
  )
}

/** Gold keeps an antecedent in the commitment's slot `condition`; we keep it in a claim of its own. */
function withCondition(claim: PredictedClaim, all: readonly PredictedClaim[]): Slots {
  if (claim.slots.condition) return claim.slots
  const condition = all.find(({ type, slots }) => type === 'condition' && slots.antecedent)
  const antecedent = claim.slots.antecedent ?? condition?.slots.antecedent
  return antecedent ? { ...claim.slots, condition: antecedent } : claim.slots
}

function exactTally({ text, gold, predicted }: SlotPair, name: string): Tally {
  const wanted: readonly Offsets[] = gold[name] ?? []
  const found: readonly Offsets[] = predicted[name] ?? []
  const hits = wanted.filter((one) => found.some((other) => sameWords(text, one, other))).length
  return { gold: wanted.length, goldHit: hits, predicted: found.length, predictedHit: hits }
}

function tokenTally({ text, gold, predicted }: SlotPair, name: string): Tally {
  const wanted = gold[name] ?? []
  const found = predicted[name] ?? []
  const hits = sharedTokens(text, wanted, found)
  return {
    gold: tokensIn(text, wanted).size,
    goldHit: hits,
    predicted: tokensIn(text, found).size,
    predictedHit: hits,
  }
}
