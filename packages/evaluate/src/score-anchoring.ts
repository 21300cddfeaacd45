import type { AnchoredGold, AnchoredSpan, Gold, Prediction } from './layers.ts'
import type { Pair } from './pair.ts'
import { type Score, share } from './scores.ts'

/** How one span came out. */
interface Outcome {
  readonly kind: string
  readonly isPresent: boolean
  readonly isRight: boolean
  readonly isExact: boolean
  readonly isFound: boolean
  /** Found, and not as `changed`: nobody is asked to look. */
  readonly isAccepted: boolean
}

/**
 * Of the spans that are still there: `right`, `exact` borders, `wrong` place, `lost`. Of those that are gone:
 * `false`, given a place nevertheless. Of all: `misplaced` (wrong or false), and `silent`, misplaced and not
 * handed to a person. Then the same for each kind: `right` of a kind counts spans that are gone and were not
 * found.
 *
 * Right is an overlap of at least half of the hull, or a place inside the expected one with at least 80 % of
 * the span's length.
 */
export function scoreAnchoring(
  pairs: readonly Pair<Gold<'anchoring'>, Prediction<'anchoring'>>[],
): readonly Score[] {
  const outcomes = pairs.flatMap(({ gold, prediction }) =>
    gold.spans.map((span, index) => outcomeOf(span, prediction?.spans[index] ?? undefined)),
  )
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].filter((kind) => kind !== '').sort()
  return [
    ...totals(outcomes),
    ...kinds.flatMap((kind) =>
      ofKind(
        kind,
        outcomes.filter((outcome) => outcome.kind === kind),
      ),
    ),
  ]
}

function outcomeOf(gold: AnchoredGold, found: AnchoredSpan | undefined): Outcome {
  const { expected } = gold
  return {
    kind: gold.kind ?? '',
    isPresent: expected !== null,
    isRight: expected === null ? !found : found !== undefined && isRight(gold, expected, found),
    isExact: expected !== null && found?.start === expected[0] && found.end === expected[1],
    isFound: found !== undefined,
    isAccepted: found !== undefined && found.status !== 'changed',
  }
}

function isRight(
  gold: AnchoredGold,
  [start, end]: readonly [number, number],
  found: AnchoredSpan,
): boolean {
  const shared = Math.max(0, Math.min(end, found.end) - Math.max(start, found.start))
  const hull = Math.max(end, found.end) - Math.min(start, found.start)
  const isInside = found.start >= start && found.end <= end
  return shared >= 0.5 * hull || (isInside && shared >= 0.8 * (gold.end - gold.start))
}

function totals(outcomes: readonly Outcome[]): readonly Score[] {
  const present = outcomes.filter(({ isPresent }) => isPresent)
  const gone = outcomes.filter(({ isPresent }) => !isPresent)
  return [
    rate('right', present, ({ isRight }) => isRight),
    rate('exact', present, ({ isExact }) => isExact),
    rate('wrong', present, isMisplaced),
    rate('lost', present, ({ isFound }) => !isFound),
    rate('false', gone, isMisplaced),
    rate('false-accepted', gone, ({ isAccepted }) => isAccepted),
    rate('misplaced', outcomes, isMisplaced),
    rate('silent', outcomes, isSilent),
  ]
}

function ofKind(kind: string, outcomes: readonly Outcome[]): readonly Score[] {
  const right = rate(`${kind}: right`, outcomes, ({ isRight }) => isRight)
  const misplaced = rate(`${kind}: misplaced`, outcomes, isMisplaced)
  const silent = rate(`${kind}: silent`, outcomes, isSilent)
  const exact = rate(`${kind}: exact`, outcomes, ({ isExact }) => isExact)
  const isPresent = outcomes.some((outcome) => outcome.isPresent)
  return isPresent ? [right, exact, misplaced, silent] : [right, misplaced, silent]
}

function isMisplaced({ isFound, isRight: right }: Outcome): boolean {
  return isFound && !right
}

function isSilent(outcome: Outcome): boolean {
  return isMisplaced(outcome) && outcome.isAccepted
}

function rate(
  name: string,
  outcomes: readonly Outcome[],
  counts: (outcome: Outcome) => boolean,
): Score {
  return share(name, outcomes.filter(counts).length, outcomes.length)
}
