import { overlap, type Span } from '@claimtrail/text'
import type { Gold, Prediction, TypedOffsets } from './layers.ts'
import { nameCore } from './name-core.ts'
import type { EvaluateOptions } from './options.ts'
import type { Pair } from './pair.ts'
import { addTallies, type Score, type Tally, tallyScores } from './scores.ts'

interface Actor extends Span {
  readonly type: string
}

type Same = (gold: Actor, predicted: Actor) => boolean

/** Overlap touches an actor, exact has its span, typed its span and type; edges are normalised. */
const comparisons: Readonly<Record<string, Same>> = {
  overlap: touches,
  exact: (gold, predicted) => gold.start === predicted.start && gold.end === predicted.end,
  typed: (gold, predicted) =>
    gold.start === predicted.start && gold.end === predicted.end && gold.type === predicted.type,
}

/** Name cores, and beside them extents when predictions carry them. */
export function scoreActors(
  pairs: readonly Pair<Gold<'actors'>, Prediction<'actors'>>[],
  options: EvaluateOptions,
): readonly Score[] {
  const score = (
    prefix: string,
    pick: (prediction: Prediction<'actors'>) => readonly TypedOffsets[],
  ): readonly Score[] =>
    Object.entries(comparisons).flatMap(([name, same]) => {
      const tallies = pairs.map(({ gold, prediction }) =>
        tallyOf(gold, prediction ? pick(prediction) : [], same),
      )
      return tallyScores(`${prefix}${name}-`, addTallies(tallies), options.recallOnly)
    })
  const hasExtents = pairs.some(({ prediction }) => prediction?.extents)
  return [
    ...score('', ({ entities }) => entities),
    ...(hasExtents ? score('extent-', ({ extents = [] }) => extents) : []),
  ]
}

function tallyOf(gold: Gold<'actors'>, predicted: readonly TypedOffsets[], same: Same): Tally {
  const entities = actorsIn(gold.text, gold.entities)
  const required = entities.filter(({ type }) => !type.startsWith('N:') && !type.startsWith('O:'))
  const nominal = entities.filter(({ type }) => type.startsWith('N:'))
  const isIgnored = (actor: Actor): boolean =>
    !required.some((one) => touches(one, actor)) && nominal.some((one) => touches(one, actor))
  const counted = actorsIn(gold.text, predicted).filter((actor) => !isIgnored(actor))
  return {
    gold: required.length,
    goldHit: required.filter((one) => counted.some((actor) => same(one, actor))).length,
    predicted: counted.length,
    predictedHit: counted.filter((actor) => required.some((one) => same(one, actor))).length,
  }
}

/** Actors with normalised edges; the same span and type twice counts once. */
function actorsIn(text: string, offsets: readonly TypedOffsets[]): readonly Actor[] {
  const actors = new Map<string, Actor>()
  for (const [start, end, type] of offsets) {
    const actor = { ...nameCore(text, { start, end }), type }
    actors.set(`${actor.start}-${actor.end}-${type}`, actor)
  }
  return [...actors.values()]
}

function touches(one: Actor, other: Actor): boolean {
  return overlap(one, other) > 0
}
