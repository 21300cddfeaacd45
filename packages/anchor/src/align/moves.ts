import { at } from './integers.ts'
import type { Matching } from './match.ts'
import type { Run } from './runs.ts'

/** Share of a move's tokens that nothing else may have claimed. */
const freeShare = 0.7

/** Tokens that stand elsewhere: one to one, but out of order. */
export interface Moved {
  /** For each old token the new one to which it was moved, −1 when it was not. */
  readonly movedTo: Int32Array
  /** For each new token the old one that was moved to it, −1 when none was. */
  readonly movedFrom: Int32Array
}

/**
 * Which moves are believed. Longest runs first; a run is believed when most of its tokens are claimed on
 * neither side, and then claims them.
 */
export function acceptMoves({ toAfter, toBefore, moves }: Matching): Moved {
  const movedTo = new Int32Array(toAfter.length).fill(-1)
  const movedFrom = new Int32Array(toBefore.length).fill(-1)
  const isFree = (old: number, now: number): boolean =>
    at(toBefore, now) < 0 && at(movedFrom, now) < 0 && at(movedTo, old) < 0
  const longestFirst = [...moves].sort(
    (one, other) => other.length - one.length || one.before - other.before,
  )
  for (const run of longestFirst) {
    const steps = freeSteps(run, isFree)
    if (steps.length < run.length * freeShare) continue
    for (const step of steps) {
      movedTo[run.before + step] = run.after + step
      movedFrom[run.after + step] = run.before + step
    }
  }
  return { movedTo, movedFrom }
}

function freeSteps(run: Run, isFree: (old: number, now: number) => boolean): readonly number[] {
  const steps: number[] = []
  for (let step = 0; step < run.length; step += 1) {
    if (isFree(run.before + step, run.after + step)) steps.push(step)
  }
  return steps
}
